import { hasScope, type Token } from './support';

/** A visible piece of a message and the styles it is shown in, sorted by name. */
export interface Piece {
  readonly text: string;
  readonly styles: readonly string[];
}

const styleOfScope = new Map([
  ['markup.bold', 'bold'],
  ['markup.italic', 'italic'],
  ['markup.strikethrough', 'strike'],
  ['markup.inline.raw', 'code'],
  ['markup.quote', 'quote'],
]);

const styleOfElement = new Map([
  ['b', 'bold'],
  ['i', 'italic'],
  ['s', 'strike'],
  ['code', 'code'],
  ['pre', 'code'],
  ['li', 'list'],
  ['blockquote', 'quote'],
]);

const isMarker = (token: Token): boolean =>
  ['bold', 'italic', 'strikethrough', 'raw', 'list', 'quote'].some((kind) =>
    hasScope(token, `punctuation.definition.${kind}`),
  );

/** What the colours of a message body say about its look, line by line; the markers themselves are left out. */
export function stylesOfTokens(lines: readonly (readonly Token[])[]): Piece[] {
  return merge(
    lines.flatMap((line, index): Piece[] => {
      const list = line.some((token) => hasScope(token, 'punctuation.definition.list'));
      const block = list || line.some((token) => hasScope(token, 'punctuation.definition.quote'));
      const pieces = line
        .filter((token) => !isMarker(token))
        .map((token, position) => ({
          // The one space that follows a list or quote sign belongs to the sign.
          text: block && position === 0 ? token.text.replace(/^ /, '') : token.text,
          styles: [
            ...[...styleOfScope].filter(([scope]) => hasScope(token, scope)).map(([, style]) => style),
            ...(list ? ['list'] : []),
          ].sort(),
        }));
      return index === 0 ? pieces : [{ text: '\n', styles: [] }, ...pieces];
    }),
  );
}

/** The same from the small HTML vocabulary of the formatting cases. */
export function stylesOfHtml(html: string): Piece[] {
  const open: string[] = [];
  const pieces: Piece[] = [];
  for (const part of html.replace(/<\/li><li[^>]*>/g, '</li>\n<li>').split(/(<[^>]*>)/)) {
    const element = /^<(\/?)(\w+)/.exec(part);
    if (!element) {
      const text = part.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
      pieces.push({ text, styles: [...open].sort() });
    } else {
      const style = styleOfElement.get(element[2] ?? '');
      if (style && element[1] === '') open.push(style);
      else if (style) open.splice(open.lastIndexOf(style), 1);
    }
  }
  return merge(pieces);
}

/** Joins neighbours of one look; a line end carries no style. */
function merge(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces.flatMap(({ text, styles }) =>
    text.split(/(\n)/).map((part) => ({ text: part, styles: part === '\n' ? [] : styles })),
  )) {
    if (piece.text === '') continue;
    const last = merged.at(-1);
    if (last?.styles.join() === piece.styles.join()) {
      merged[merged.length - 1] = { text: last.text + piece.text, styles: last.styles };
    } else merged.push(piece);
  }
  return merged;
}
