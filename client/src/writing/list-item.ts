/** A marker with nothing after it: `- `, `* `, `• `, `> `, `1. `, also after `[#HSM#]`. */
const EMPTY_ITEM = /^((?:\[#HSM#\])?)(?:[-*•>]|\d{1,3}\.) $/;

/** An empty item of a list, or quote, after which the author pressed Enter. */
export interface LeftItem {
  readonly line: number;
  readonly text: string;
  /** Where its marker begins, in UTF-16 units. */
  readonly start: number;
}

/**
 * The item that Enter has left.
 *
 * @param line the number of the line that Enter has broken
 * @param text what is in it now
 * @param next what is in the line after it: nothing, or the next section
 * @returns undefined when Enter has broken another line than one with only a marker
 */
export function leftItem(line: number, text: string, next: string): LeftItem | undefined {
  const found = next === '' || next.startsWith('[*') ? EMPTY_ITEM.exec(text) : null;
  return found ? { line, text, start: found[1]?.length ?? 0 } : undefined;
}

/** Whether a line ends with the beginning of a tag or a variable, for which completions come by themselves. */
export function isTagBegun(line: string): boolean {
  return /(?:\[[*#]?|\{\{)[\p{L}\d]*$/u.test(line);
}
