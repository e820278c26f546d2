import type { AcceptFindingParams, BaselineFile, RemoveStaleParams } from './baseline';
import type { CataloguePageParams, CataloguePart, CataloguePartsParams, SampleSetsParams } from './catalogue';
import type { CopiesTableParams, CopyTextParams, WithoutFileResult } from './copies';
import { notification, request } from './descriptor';
import type {
  CursorParams,
  ExplainParams,
  ExportParams,
  Summary,
  SummaryParams,
  TextParams,
} from './document';
import type { EditAnswer, EditParams } from './edit';
import type {
  FindFileParams,
  FoundFile,
  ReadFileParams,
  ReadFileResult,
  ReadListFile,
  ReadListsParams,
  ReadWorkbookParams,
} from './files';
import type {
  BubblesParams,
  CleanUpParams,
  CleanUpResult,
  IndexFilesParams,
  IndexFilesResult,
  InvisibleCharacter,
  InvisibleParams,
  PastedTextParams,
} from './folder';
import type {
  CompareTextParams,
  CompareTextResult,
  ExportRowsParams,
  ExportRowsResult,
  ExportTableParams,
  ExportTableResult,
  ImportLookupParams,
  ImportLookupResult,
  KeepNamesParams,
} from './hand-over';
import type { EdnaPart, EdnaPartsParams, Preview, PreviewParams } from './preview';
import type {
  CreateTemplatesParams,
  CreateTemplatesResult,
  JudgeListParams,
  JudgeListResult,
  NameListsParams,
  NameListsResult,
  RegisteredTextParams,
  RegisteredTextResult,
  RegistrationParams,
  RegistrationResult,
} from './registered';
import type {
  AddSampleAnswer,
  AddSampleParams,
  CardValuesParams,
  KeepCardValuesParams,
  SampleSetParams,
  SaveSamplesParams,
} from './samples';
import type { WhyParams, WhyResult } from './why';

/**
 * What the client asks the server. Null is the answer about a document that is not open or only shown, and after a
 * failure; its other meanings are described at the parameters.
 */
export const ServerRequest = {
  summary: request<SummaryParams, Summary | null>('hsm/summary'),
  preview: request<PreviewParams, Preview | null>('hsm/preview'),
  ednaParts: request<EdnaPartsParams, readonly EdnaPart[] | null>('hsm/ednaParts'),
  text: request<TextParams, string | null>('hsm/text'),
  export: request<ExportParams, string | null>('hsm/export'),
  edit: request<EditParams, EditAnswer | null>('hsm/edit'),
  explain: request<ExplainParams, string | null>('hsm/explain'),
  /** Whether the server can answer at all. */
  ping: request<undefined, null>('hsm/ping'),
  acceptFinding: request<AcceptFindingParams, BaselineFile | null>('hsm/acceptFinding'),
  removeStaleAccepted: request<RemoveStaleParams, BaselineFile | null>('hsm/removeStaleAccepted'),
  saveSamples: request<SaveSamplesParams, BaselineFile | null>('hsm/saveSamples'),
  keepCardValues: request<KeepCardValuesParams, BaselineFile | null>('hsm/keepCardValues'),
  addSample: request<AddSampleParams, AddSampleAnswer | null>('hsm/addSample'),
  indexFiles: request<IndexFilesParams, IndexFilesResult>('hsm/indexFiles'),
  invisible: request<InvisibleParams, InvisibleCharacter[] | null>('hsm/invisible'),
  cleanUp: request<CleanUpParams, CleanUpResult | null>('hsm/cleanUp'),
  pastedText: request<PastedTextParams, string | null>('hsm/pastedText'),
  bubbles: request<BubblesParams, string[]>('hsm/bubbles'),
  sampleSets: request<SampleSetsParams, readonly string[]>('hsm/sampleSets'),
  catalogueParts: request<CataloguePartsParams, readonly CataloguePart[] | null>('hsm/catalogueParts'),
  cataloguePage: request<CataloguePageParams, string | null>('hsm/cataloguePage'),
  exportRows: request<ExportRowsParams, ExportRowsResult | null>('hsm/exportRows'),
  exportTable: request<ExportTableParams, ExportTableResult | null>('hsm/exportTable'),
  compareText: request<CompareTextParams, CompareTextResult | null>('hsm/compareText'),
  withoutFile: request<object, WithoutFileResult | null>('hsm/withoutFile'),
  copyText: request<CopyTextParams, string | null>('hsm/copyText'),
  copiesTable: request<CopiesTableParams, string | null>('hsm/copiesTable'),
  importLookup: request<ImportLookupParams, ImportLookupResult | null>('hsm/importLookup'),
  keepNames: request<KeepNamesParams, string | null>('hsm/keepNames'),
  judgeList: request<JudgeListParams, JudgeListResult | null>('hsm/judgeList'),
  nameLists: request<NameListsParams, NameListsResult | null>('hsm/nameLists'),
  createTemplates: request<CreateTemplatesParams, CreateTemplatesResult | null>('hsm/createTemplates'),
  registration: request<RegistrationParams, RegistrationResult | null>('hsm/registration'),
  registeredText: request<RegisteredTextParams, RegisteredTextResult | null>('hsm/registeredText'),
  why: request<WhyParams, WhyResult | null>('hsm/why'),
} as const;

/** Notifications of the client to the server. */
export const ServerNotification = {
  cursor: notification<CursorParams>('hsm/cursor'),
  sampleSet: notification<SampleSetParams>('hsm/sampleSet'),
  cardValues: notification<CardValuesParams>('hsm/cardValues'),
} as const;

/** What the server asks the client. */
export const ClientRequest = {
  findFile: request<FindFileParams, FoundFile | null>('hsm/findFile'),
  readFile: request<ReadFileParams, ReadFileResult>('hsm/readFile'),
  readLists: request<ReadListsParams, readonly ReadListFile[]>('hsm/readLists'),
  readWorkbook: request<ReadWorkbookParams, string | null>('hsm/readWorkbook'),
  /** Scan the folders now; answers when every file has been sent. */
  ensureIndex: request<null, null>('hsm/ensureIndex'),
} as const;
