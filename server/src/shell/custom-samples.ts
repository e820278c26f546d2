/** What client and server say about sets of sample values. Part of `custom.ts`. */

/** `hsm/saveSamples`: the configuration file with values in a sample set; the client writes it. Null when it cannot be. */
export interface SaveSamplesParams {
  readonly textDocument: { readonly uri: string };
  readonly sampleSet: string;
  /** By the names of the places; an empty value takes its entry away. */
  readonly values: Readonly<Record<string, string>>;
}

/**
 * `hsm/sampleSet` (notification): the sample set that the author chose in a preview, of whatever template; hovers and
 * inlay hints use the set of this name where there is one, else the first of the file.
 */
export interface SampleSetParams {
  readonly name: string | null;
}
