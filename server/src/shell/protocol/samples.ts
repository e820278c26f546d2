/** What client and server say about sets of sample values. */
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { Result } from '../../service';

/** `hsm/saveSamples`: the configuration file with values in a sample set; the client writes it. Null when it cannot be. */
export interface SaveSamplesParams {
  readonly textDocument: { readonly uri: string };
  readonly sampleSet: string;
  /** By the names of the places; an empty value takes its entry away. */
  readonly values: Readonly<Record<string, string>>;
}

/** What the variables of a ready-made template mean, and a sample for each. */
export interface CardValues {
  /** By the names of the places. */
  readonly variables: Readonly<Record<string, string>>;
  readonly sampleSet: string;
  readonly samples: Readonly<Record<string, string>>;
}

/** `hsm/cardValues` (notification): an unsaved document was made from a ready-made template; holds until it is closed. */
export interface CardValuesParams extends CardValues {
  readonly textDocument: { readonly uri: string };
}

/**
 * `hsm/keepCardValues`: the configuration file with these values for a template that is saved now, as far as its text needs
 * them; the client writes it. Null when nothing is to be written.
 */
export type KeepCardValuesParams = CardValuesParams;

/**
 * `hsm/addSample`: one value is put into a sample set, unless another one is there. The client makes the changes; null
 * when there is no folder for the file.
 */
export interface AddSampleParams {
  readonly textDocument: { readonly uri: string };
  readonly sampleSet: string;
  /** The name of the place: `1` for `{{1}}`, `Contact.Name` for a macro. */
  readonly name: string;
  readonly value: string;
}
/** The problem is in the user's language. */
export type AddSampleAnswer = Result<
  {
    /** The configuration file. */
    readonly uri: string;
    readonly edit: WorkspaceEdit;
  },
  string
>;

/** The argument of the command `hsm.addSample`, which the lightbulb runs. */
export interface AddSampleArguments extends Omit<AddSampleParams, 'value'> {
  /** How the place is written in the template. */
  readonly place: string;
}

/**
 * `hsm/sampleSet` (notification): the sample set that the author chose in a preview, of whatever template; hovers and
 * inlay hints use the set of this name where there is one, else the first of the file.
 */
export interface SampleSetParams {
  readonly name: string | null;
}
