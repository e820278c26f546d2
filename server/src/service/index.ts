/** The language service: text in, facts out. The only door into this folder for the shell, the command line and the tests of both. */
export { writtenPlace, type PlaceValues, type SampleSet } from './model/filled';
export { companyChecks } from './checks/company';
export { CHECKS } from './checks/registry.gen';
export { runChecks, type CheckRun, type SeveritySettings } from './checks/run';
export * from './checks/types';
export { late } from './vocabulary/late-pattern';
export { LETTER } from './vocabulary/unicode';
export { REFERENCES } from './vocabulary/sources';
export { getAddSampleOffers } from './features/add-sample';
export { getCodeActions } from './features/code-actions';
export {
  getCompletions,
  imageUrlsOf,
  type CompletionRequest,
  type ElsewhereImage,
} from './features/completion/completion';
export { getTemplateKeyCompletions, keysFor, templateKeyPlaceAt } from './features/completion/template-keys';
export { explanationUri, getDiagnostics } from './features/diagnostics';
export { messageLines } from './features/message-lines';
export { pastePlace } from './features/paste-place';
export { getInvisibleCharacters } from './features/invisible-characters';
export { getHover } from './features/hover/hover';
export type { HoverRequest } from './features/hover/request';
export { protocolEdits, rangeOf, spanOf } from './vocabulary/ranges';
export { getCodeLenses, type CodeLensCommands } from './features/code-lenses';
export { getFoldingRanges } from './features/folding';
export { getFormattingEdits } from './features/formatting';
export { getInlayHints, type InlayHintSettings } from './features/inlay-hints';
export type { AuthoringEdit } from './features/authoring-edit';
export { insertSection } from './features/insert-section';
export { insertNextVariable } from './features/insert-variable';
export { getLinks } from './features/links';
export { getHighlights, getReferences } from './features/references';
export { getRefactorings, type RefactorRequest, type SampleActionData } from './features/refactor/refactor';
export { takenSample } from './features/refactor/extract';
export type { SampleTarget } from './features/refactor/refactoring';
export { getRename, prepareRename } from './features/rename';
export { sampleEntrySpan, sampleKeyAt } from './features/sample-entry';
export { shortValue } from './features/short-value';
export { getSelectionRanges } from './features/selection-ranges';
export { REFACTOR_KINDS, SEMANTIC_TOKENS_LEGEND } from './announced';
export { getSemanticTokens } from './features/semantic-tokens';
export { toggleFormatting, type Formatting } from './features/toggle-formatting';
export { getSymbols } from './features/symbols';
export { nearLimitPercent } from './checks/text/near-limit';
export { budgetsOf } from './model/budgets';
export { addressIn, folderOf, pathBelow, pathFrom } from './project/address';
export { andThen, type Awaitable } from './project/awaitable';
export { countFindings, type Counts } from './project/counts';
export { equalFindings, findingTouches } from './project/equal-findings';
export { judge, type Template, type Verdict } from './project/judge';
export type * from './project/ports';
export { withOwnValues } from './project/own-values';
export { Project } from './project/project';
export { repair } from './project/repair';
export type { Repaired } from './project/repair-text';
export { configurationRows, findingRows, type JudgedFile, type Row } from './project/rows';
export * from './project/rules';
export { sampleKeysOf } from './folder/sample-keys';
export { sharedContentOf, sharedKeysOf, type SharedContent } from './folder/shared-content';
export * from './folder/summary';
export { asNeighbours, sharedWith, type SharedWith } from './folder/shared-with';
export { SHARED_KINDS, TemplateIndex, type OtherTemplate, type SharedKind } from './folder/template-index';
export { formatNumber } from './vocabulary/numbers';
export {
  englishPlural,
  languageOf,
  russianPlural,
  type Language,
  type LocalizedText,
} from './vocabulary/language';
export { decode, decodeForReading, type DecodedText } from './vocabulary/decode';
export { failure, success, type Result } from './vocabulary/result';
export * from './vocabulary/template-files';
export { LIMITS } from './vocabulary/limits';
export { arrivalOf, type Arrival } from './render/arrival/arrival';
export { renderBanner } from './render/arrival/banner';
export { buildMessage } from './render/build';
export { ednaPartsOf, type EdnaPart } from './render/edna-parts';
export { renderExport, renderExportPage, renderExportPart, type ExportedMessage } from './render/export';
export { renderBubble } from './render/html';
export type * from './render/message';
export { renderForBpmsoft, renderPlainText } from './render/plain';
export { renderForReading } from './render/reading';
export { foldsBody, renderPreview } from './render/preview';
export { registeredFilled } from './why/registered-filled';
export { registeredParts, renderRecognition } from './render/registered';
export { renderStill } from './render/still';
export { MESSAGE_VIEWS, partsOf, type MessageView } from './render/view';
export { chooseVariants, renderVariants, type NamedValues } from './render/variants';
export { parseTemplate } from './syntax/parser';
export { cleanUpText } from './text/clean-up';
export { cutOffset, describeLength, differingGraphemes, textLength } from './text/counting';
export { spansTouch, spanTouchesOffset, type Span } from './vocabulary/span';
export * from './syntax/tree';
export { applyEdits } from './vocabulary/edited-text';
export type { Repair, TextEdit } from './vocabulary/edits';
export { acceptAll } from './config/accept';
export * from './config/baseline';
export { keepTemplateValues } from './config/keep-template-values';
export * from './config/templates';
export { BASELINE_FILE_NAME, CONFIG_FILE_NAME } from './config/names';
export { OPTION_KEYS, OPTION_TABLE, type OptionKey } from './config/options';
export { readConfig } from './config/read';
export * from './config/resolve';
export type { FileEntry } from './config/file-entries';
export { readEditorSettings } from './config/settings';
export { bothLanguages, fieldSchema } from './shapes/shape';
export { suggestWord } from './shapes/suggest';
export { ignoringEntry } from './config/ignore/match';
export { exampleConfig, explainCheck, repairWords, sourceOf } from './features/explain';
export { GROUP_WORDS } from './features/explain-words';
export { SEVERITIES, SEVERITY_WORDS, type ConfiguredSeverity, type Severity } from './vocabulary/severity';
export { proseMarkdown } from './features/markdown';
export {
  getConfigActions,
  getConfigDiagnostics,
  STALE_CODE,
  staleDiagnostic,
} from './features/config-diagnostics';
export { getMoveSamplesActions, touchesSharedSamples } from './features/move-samples';
export { followRenames, type RenamedPath } from './config/rename-template';
export { moveSamplesToTemplates } from './config/move-samples';
export { getUnusedEntryActions } from './features/unused-entries';
export { nameLists } from './config/name-lists';
export { putEntries, putEntry, type NewEntry } from './config/put-entry';
export { isWritable, writeSamples, writeTemplateSamples } from './config/write-samples';
export { formattingToPlainText } from './text/formatting/plain-text';
export { formattingToVocabulary } from './text/formatting/vocabulary';
// For the script `pasting.js`.
export { isSpace, isWordAfter, isWordBefore } from './text/formatting/characters';
export { parseFormatting } from './text/formatting/formatting';
export { readRegisteredList, type ReadList, type RegisteredList } from './registered/read-list';
export { judgeReplacement } from './registered/replacement';
export * from './registered/template';
export { recognize } from './registered/recognition';
export { isUsable, statusName } from './registered/status';
export { compareWithLookup, type ComparedFile, type Pair } from './lookup/compare';
export { differenceOf } from './lookup/difference';
export { differenceText } from './lookup/difference-text';
export { fileNamesFor, nameOfFile } from './lookup/file-names';
export * from './lookup/read-lookup';
export { LOOKUP_COLUMNS, LOOKUP_NAME, type LookupColumns, type LookupRecord } from './lookup/record';
export { descriptionOf, trimEnds } from './model/description';
export { lookupColumns } from './config/lookup-shape';
export { RegisteredIndex, type Comparison } from './registered/index/registered-index';
export type { MatchLevel } from './registered/compare/compare-template';
export type { TextMatch } from './registered/compare/compare-text';
export { DELIVERY_CODES, findDeliveryCodes } from './project/find-delivery-codes';
export { exampleIndex, exampleListText, type ExampleTemplate } from './checks/example-list';
export { configFindings } from './project/config-findings';
export { readLists, type FoundList } from './project/registered-lists';
export type { TemplateFile } from './registered/template-file';
export { configurationFor, createdTemplates, leftOutText } from './project/created-templates';
export { refusedFindings, registrationOf, suggestedName } from './project/registration';
export { lookupName, lookupRules } from './project/lookup-name';
export { exportRowOf } from './project/lookup-rows';
export { type HandedTemplate } from './lookup/lookup-index';
export { exampleLookup, exampleRecords } from './checks/example-lookup';
export {
  isInStep,
  COPY_STATES,
  type CopyState,
  STATUS_CAPTIONS,
  statusJson,
  statusTable,
  type Copy,
  type StatusRow,
} from './export/status-table';
export { registeredDifference } from './project/registered-difference';
export { standingOf, textOfKey, withoutFile, type Standing } from './project/standing';
export * from './lookup/left-out';
export { whyNotDelivered, type AskedTemplate, type WhyAnswer } from './why/answer';
export { whyJson, whyMarkdown, whyText } from './why/report';
