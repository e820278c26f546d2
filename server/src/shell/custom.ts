/**
 * The requests beyond the Language Server Protocol that client and server share: types and method names only, so
 * that the client can import it without taking the server along. All offsets are LSP positions.
 */
import type { Range } from 'vscode-languageserver-types';
import type { Counts } from '../service';

export type * from './custom-edit';
export type * from './custom-preview';
export type * from './custom-samples';
export * from './custom-catalogue';
export * from './custom-folder';
export * from './custom-hand-over';
export * from './custom-why';
export * from './custom-registered';

/** A document and the version that is asked about; an answer about another version is dropped. */
export interface DocumentReference {
  readonly uri: string;
}

/** Used and allowed length of a section, in UTF-16 units. */
export interface SectionBudget {
  readonly section: 'body' | 'head' | 'foot';
  readonly used: number;
  readonly allowed: number;
  /** Whether it fits, with room to spare or not. */
  readonly state: 'fits' | 'near' | 'over';
  /** User-perceived characters (graphemes), when their number differs from `used`. */
  readonly graphemes?: number;
  /** What makes that difference: emoji only, letters with separate marks only, or others too. */
  readonly longCharacters?: 'emoji' | 'marks' | 'mixed';
}

/** `hsm/summary`: what the status bar shows. */
export interface SummaryParams {
  readonly textDocument: DocumentReference;
  /** Where the author is. */
  readonly position?: { readonly line: number; readonly character: number };
}
export interface Summary {
  readonly version: number;
  readonly budgets: readonly SectionBudget[];
  readonly problems: Counts;
  /** The section of the position that was asked about. */
  readonly section?: 'body' | 'head' | 'image' | 'foot';
  /** The configuration file that applies (a URI), when there is one. */
  readonly configuredBy?: string;
  /** Whether that file is damaged, so that what it said before applies. */
  readonly isConfigurationBroken?: boolean;
}

/** `hsm/text`: the message in a form to copy; answers the text, a string. */
export interface TextParams {
  readonly textDocument: DocumentReference;
  /**
   * `bpmsoft`: the whole template, LF, no byte-order mark, no final line end; `plain`: what the reader sees; `reading`:
   * each tag on a line of its own, to look at only.
   */
  readonly form: 'bpmsoft' | 'plain' | 'reading';
}

/** `hsm/explain`: the page of a check in the user's language; answers Markdown, a string. */
export interface ExplainParams {
  readonly check: string;
}

/** `hsm/cursor` (notification): where the author types; findings that may wait until the cursor leaves do. */
export interface CursorParams {
  readonly textDocument: DocumentReference;
  /** Undefined when the editor lost the focus or the file was saved: everything is told. */
  readonly position?: { readonly line: number; readonly character: number };
}

/** `hsm/findFile` (server → client): the nearest file of a name, from the document's folder upward; null when none. */
export interface FindFileParams {
  readonly uri: string;
  readonly name: string;
}
export interface FoundFile {
  readonly uri: string;
  readonly text: string;
  /** Whether the editor cannot write it. */
  readonly readOnly?: boolean;
}

/** `hsm/readFile` (server → client): the text of a file, a string; null when there is none. */
export interface ReadFileParams {
  readonly uri: string;
}

/** `hsm/readLists` (server → client): the files in a folder that fit paths and patterns relative to it. */
export interface ReadListsParams {
  readonly folder: string;
  readonly patterns: readonly string[];
}
export interface ReadListFile {
  readonly uri: string;
  /** Null when the file cannot be read as text. */
  readonly text: string | null;
  /** The day on which it was written last, ISO 8601. */
  readonly modified?: string;
}

/** `hsm/readWorkbook` (server → client): a file below a folder, base64, a string; null when there is none. */
export interface ReadWorkbookParams {
  readonly folder: string;
  readonly path: string;
}

/**
 * `hsm/acceptFinding`: the baseline file with a finding added, `hsm/removeStaleAccepted`: without the entries of this
 * document that fit no finding any more. The client writes the file. Null when there is no place for it.
 */
export interface AcceptFindingParams {
  readonly textDocument: DocumentReference;
  readonly check: string;
  readonly range: Range;
  readonly reason: string;
}
export interface RemoveStaleParams {
  readonly textDocument: DocumentReference;
}
export interface BaselineFile {
  readonly uri: string;
  readonly content: string;
}

/** `hsm/export`: one self-contained page of the message; answers HTML, a string. */
export interface ExportParams {
  readonly textDocument: DocumentReference;
  /** As in `hsm/preview`. */
  readonly sampleSet?: string;
  readonly sampleValues?: Readonly<Record<string, string>>;
  readonly view?: 'arrives' | 'meant';
  /** What the reader calls the template. */
  readonly name: string;
  /** The preview's style sheet, which the client has. */
  readonly style: string;
}

/** The arguments of the command `hsm.acceptFinding`, which the lightbulb runs. */
export type AcceptFindingArguments = Omit<AcceptFindingParams, 'reason'>;

export const CustomRequest = {
  summary: 'hsm/summary',
  preview: 'hsm/preview',
  ednaParts: 'hsm/ednaParts',
  text: 'hsm/text',
  edit: 'hsm/edit',
  explain: 'hsm/explain',
  ping: 'hsm/ping',
  cursor: 'hsm/cursor',
  findFile: 'hsm/findFile',
  readFile: 'hsm/readFile',
  readLists: 'hsm/readLists',
  readWorkbook: 'hsm/readWorkbook',
  acceptFinding: 'hsm/acceptFinding',
  removeStaleAccepted: 'hsm/removeStaleAccepted',
  saveSamples: 'hsm/saveSamples',
  addSample: 'hsm/addSample',
  sampleSet: 'hsm/sampleSet',
  export: 'hsm/export',
} as const;

/** What the client hands over when it starts the server. */
export interface InitializationOptions {
  /** BCP 47 tag of the editor's language. */
  readonly locale?: string;
  /**
   * The command that shows the page of a check; its one argument is the check's id. Tooltips then link to
   * `command:…`, which the client must trust (`markdown.isTrusted.enabledCommands`): editors open no other
   * address of their own from a tooltip.
   */
  readonly explainCommand?: string;
  /** Whether the client answers `hsm/findFile`, `hsm/readFile`, `hsm/readLists` and `hsm/readWorkbook`, and has the commands `hsm.acceptFinding` and `hsm.addSample`. */
  readonly configFiles?: boolean;
  /** Whether the client answers `hsm/ensureIndex`. */
  readonly folderIndex?: boolean;
  /** The commands behind the links over the first line (code lenses); without them there are no links. */
  readonly codeLensCommands?: { readonly preview: string; readonly copy: string; readonly problems: string };
  /** In a web worker: the address of the folder with the server's scripts; by default beside the worker's own. */
  readonly scripts?: string;
}

/**
 * Where the page of a check stands: `hsm-check:/<language>/<check>.md`, the `codeDescription.href` of every
 * diagnostic. VS Code hands such a link (Problems panel, tooltip of the mark) to its own opener, not to the
 * operating system, when it is no web address: the opener asks the `TextDocumentContentProvider` that is registered
 * for the scheme, on the desktop and in the browser alike. So the client registers one that answers with
 * `hsm/explain`. To show the page instead of its Markdown, associate `hsm-check:/**` with the editor
 * `vscode.markdown.preview.editor` (`workbench.editorAssociations`, in `configurationDefaults`).
 */
export const EXPLANATION_SCHEME = 'hsm-check';
