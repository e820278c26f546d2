/**
 * The template as it is kept in the field «Описание»: LF, no byte-order mark, no line end at the end. Nothing else is
 * changed, so that what was checked is what BPMSoft gets.
 *
 * @param text the content of a template's file
 */
export function descriptionOf(text: string): string {
  return text
    .replace(/^\ufeff+/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '');
}

/** What .NET trims; U+200B and U+FEFF are not among it. Source: learn.microsoft.com, System.Char.IsWhiteSpace. */
const TRIMMED = /[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

/** What BPMSoft's import keeps of a text: it trims both ends. */
export function trimEnds(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && TRIMMED.test(text.charAt(start))) start++;
  while (start < end && TRIMMED.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/**
 * Where an offset in `descriptionOf(text)` is in the text itself.
 *
 * @param offset UTF-16 units
 */
export function descriptionOffset(text: string, offset: number): number {
  let place = /^\ufeff*/.exec(text)?.[0].length ?? 0;
  for (let left = offset; left > 0 && place < text.length; left--) {
    place += text.charCodeAt(place) === 13 && text.charCodeAt(place + 1) === 10 ? 2 : 1;
  }
  return place;
}
