/** The requests about one document: what the status bar shows, its text, a page of it. */
import type { Counts } from '../../service';

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
  /** Whether its accepted findings are not read, because the file is outside of folders that are not trusted. */
  readonly isBaselineRefused?: boolean;
  /** The registered lists that apply, when one could be read. */
  readonly registered?: {
    readonly lists: number;
    readonly templates: number;
    /** Of the oldest list, in days; undefined when nobody knows it. */
    readonly age?: number;
    /** As what the template is registered, in the language of the user; undefined without a body. */
    readonly text?: string;
    /** Whether there is something to compare it with that differs. */
    readonly isCompared?: boolean;
  };
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
  /** Undefined when the editor lost the focus or the file was saved: everything is reported. */
  readonly position?: { readonly line: number; readonly character: number };
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
