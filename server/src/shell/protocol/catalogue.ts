/** The requests about a page of many templates: asked for in pieces, so that a long run can show how far it is. */

/** `hsm/sampleSets`: the names of the sample sets that apply to any of these files, each once; strings. */
export interface SampleSetsParams {
  readonly uris: readonly string[];
}

/** `hsm/catalogueParts`: messages drawn for the page. Files that the configuration ignores are left out. */
export interface CataloguePartsParams {
  /** What an open document holds counts more than its file. The name is what the reader calls the template. */
  readonly files: readonly { readonly uri: string; readonly text: string; readonly name: string }[];
  /** How many messages the page has before these. */
  readonly before: number;
  /** The set that fills the places, where there is one of this name. */
  readonly sampleSet?: string;
}
export interface CataloguePart {
  /** The line in the table of contents, HTML. */
  readonly entry: string;
  /** The message, HTML. */
  readonly section: string;
}

/** `hsm/cataloguePage`: the page of the parts, HTML. */
export interface CataloguePageParams {
  readonly parts: readonly CataloguePart[];
  readonly title: string;
  /** The preview's style sheet, which the client has. */
  readonly style: string;
}
