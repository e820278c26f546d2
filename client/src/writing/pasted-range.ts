/** A place in a document, as the editor counts: from 0, in UTF-16 units. */
interface Place {
  readonly line: number;
  readonly character: number;
}

const LINE_END = /\r\n|\r|\n/;

/** Where a text ends that begins at a place; documents have line ends of their own, so lines are counted. */
export function endOfPasted(start: Place, text: string): Place {
  const lines = text.split(LINE_END);
  const last = lines.at(-1)?.length ?? 0;
  return lines.length === 1
    ? { line: start.line, character: start.character + last }
    : { line: start.line + lines.length - 1, character: last };
}

/** Whether two texts differ in nothing but the kind of their line ends. */
export function sameText(one: string, other: string): boolean {
  return one.replaceAll(/\r\n?/g, '\n') === other.replaceAll(/\r\n?/g, '\n');
}
