/** The request of the preview's page. */
import type { Range, TextEdit } from 'vscode-languageserver-types';
import type { DocumentReference, SectionBudget } from './document';

/** `hsm/preview`: the message as the page shows it. */
export interface PreviewParams {
  readonly textDocument: DocumentReference;
  /** Name of the sample set that fills the variables; without it the places are shown. */
  readonly sampleSet?: string;
  /** Values that were typed in the page, over those of the set: `1` for `{{1}}`, `Contact.Name` for a macro. */
  readonly sampleValues?: Readonly<Record<string, string>>;
  /** Whether the image is requested from its server. Default: true. */
  readonly loadImages?: boolean;
  /** Whether it is not requested only because the author does not trust the folder yet. Default: false. */
  readonly untrusted?: boolean;
  /** Whether the message is shown once for each sample set, where there are two or more. Default: false. */
  readonly sideBySide?: boolean;
  /** Whether the message is shown as it arrives (the default) or as the author meant it. */
  readonly view?: 'arrives' | 'meant';
}
export interface PreviewProblem {
  readonly check: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
  readonly range: Range;
}
export interface Preview {
  readonly version: number;
  /** The HTML of the bubble, or of several side by side, made by the service from the message model: every text escaped, no author HTML. */
  readonly html: string;
  /** The banner above it when it does not arrive as intended: HTML like that of the bubble; and the line that says as what it is registered. */
  readonly banner: string;
  /** The repairs behind the buttons of the banner (`data-reason`, `data-repair`). */
  readonly repairs: readonly (readonly (readonly TextEdit[])[])[];
  /** As `hsm/ednaParts` answers. */
  readonly ednaParts: readonly EdnaPart[];
  readonly budgets: readonly SectionBudget[];
  readonly problems: readonly PreviewProblem[];
  readonly sampleSets: readonly string[];
  /** The names of the places in the message, in the order of the file. */
  readonly places: readonly string[];
  /** What they mean, as far as the configuration says so: name of a place → meaning. */
  readonly placeMeanings: Readonly<Record<string, string>>;
  /** How large the header image may be, in bytes. */
  readonly mostImageBytes: number;
  /** The values that fill them: of the chosen set, with the typed ones over them. */
  readonly values: Readonly<Record<string, string>>;
}

/** `hsm/ednaParts`: what goes into each field of the form in which Edna registers a template; `EdnaPart[]`. */
export interface EdnaPartsParams {
  readonly textDocument: DocumentReference;
  /** As in `hsm/preview`; without a set, the first one gives the examples. */
  readonly sampleSet?: string;
  readonly sampleValues?: Readonly<Record<string, string>>;
}
export interface EdnaPart {
  readonly field: 'head' | 'image' | 'body' | 'example' | 'foot';
  /** Of an example: the name of its variable, without braces. */
  readonly name?: string;
  readonly text: string;
}
