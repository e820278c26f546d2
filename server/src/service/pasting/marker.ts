/** Bullets that word processors draw, those of the font Symbol included. */
const DRAWN = /^[•·▪◦‣●○■□\uf0b7\uf0a7\uf0d8\uf0fc]\s+/;
/** What WhatsApp itself reads as an item or a quote. */
const WRITTEN = /^(?:[-*>]|\d{1,3}\.) /;
const NUMBER = /^\s*(\d{1,3})[.)]/;

/** The beginning of a list item in WhatsApp's signs. @param drawn what Word draws before the item: `·`, `1)` */
export function listMarker(drawn: string): string {
  const number = NUMBER.exec(drawn)?.[1];
  return number === undefined ? BULLET : `${number}. `;
}

export const BULLET = '- ';
export const QUOTE = '> ';

/** The marker that a line of text begins with, as WhatsApp writes it, and its length in UTF-16 units. */
export function writtenMarker(
  text: string,
): { readonly marker: string; readonly length: number } | undefined {
  const drawn = DRAWN.exec(text)?.[0];
  if (drawn !== undefined) return { marker: BULLET, length: drawn.length };
  const written = WRITTEN.exec(text)?.[0];
  return written === undefined ? undefined : { marker: written, length: written.length };
}
