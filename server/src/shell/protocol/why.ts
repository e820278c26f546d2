/** `hsm/why`: why a message was not delivered. */
export interface WhyParams {
  /** The text that was sent; empty when only a code is asked about. */
  readonly sent: string;
  /** The error code, or a message that has it; empty when it is not known. */
  readonly code: string;
  /** The templates to compare with; what an open document holds counts more than its file. */
  readonly files: readonly { readonly uri: string; readonly text: string; readonly name: string }[];
}
/** The answer as Markdown, in the language of the user. */
export interface WhyResult {
  readonly markdown: string;
}
