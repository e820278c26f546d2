/**
 * The text without these characters at its end. A pattern such as `/x+$/` would look at every row of them in the text,
 * from each of its characters: the square of their number.
 *
 * @param characters of one UTF-16 unit each
 */
export function trimEndOf(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
