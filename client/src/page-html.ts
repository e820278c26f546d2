/** Text for HTML, in an element or in an attribute with double quotes. */
export function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/**
 * The content security policy of a page: nothing but its own styles and its one script.
 *
 * @param frame the editor's source for styles, and the nonce of the script
 * @param others directives of this page
 */
export function contentPolicy(
  { cspSource, nonce }: { readonly cspSource: string; readonly nonce: string },
  others: readonly string[] = [],
): string {
  return [
    "default-src 'none'",
    `style-src ${cspSource}`,
    `script-src 'nonce-${nonce}'`,
    ...others,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
