/** What the names of HTML elements mean for a text that is pasted. */

/** Elements that begin and end a line. */
const BLOCKS = new Set(
  'address article aside blockquote body center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
/** Elements with room above and below. */
const SPACED = new Set('blockquote dl figure h1 h2 h3 h4 h5 h6 hr ol p pre table ul'.split(' '));
/** Elements whose content nobody sees. */
const UNSEEN = new Set(
  'head math noscript object script select style svg template textarea title xml'.split(' '),
);

export function isBlock(name: string): boolean {
  return BLOCKS.has(name);
}

export function isUnseen(name: string): boolean {
  return UNSEEN.has(name);
}

/** Whether a page leaves room around the element. Word's paragraphs have none in what it copies as text. */
export function hasRoom(name: string, classes: string): boolean {
  return SPACED.has(name) && !/\bMso/.test(classes);
}
