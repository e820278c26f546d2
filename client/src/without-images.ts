/** An image as the server writes it into a tooltip; brackets in its address are encoded. */
const IMAGE = /!\[\]\(([^()\s]*)\)/g;

/** The Markdown of a tooltip with addresses in place of images: showing it loads nothing. */
export function withoutImages(markdown: string): string {
  return markdown.replace(IMAGE, '`$1`');
}
