/** What closes a tag or a variable, and what opens it. */
const OPENING: ReadonlyMap<string, string> = new Map([
  [']', '['],
  ['}', '{'],
]);

/**
 * What an accepted completion leaves too much when the editor took its place from a list that was older than what was
 * typed: `[` and `*` are closed by the editor, one after the other, so a list that came after `[` knows of one closing
 * sign only.
 *
 * @param line the line after the item was accepted
 * @param cursor where the item ends, in UTF-16 units
 * @returns whether the sign after the cursor closes what is closed before it already, and nothing of the author's
 */
export function isClosedTwice(line: string, cursor: number): boolean {
  const sign = line[cursor] ?? '';
  const opening = OPENING.get(sign);
  if (opening === undefined || line[cursor - 1] !== sign) return false;
  return count(line, sign) > count(line, opening);
}

function count(line: string, sign: string): number {
  return line.split(sign).length - 1;
}
