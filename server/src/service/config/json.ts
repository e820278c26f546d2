import * as jsonc from 'jsonc-parser';

/** Far deeper than any configuration; the reader calls itself for each level, and would run out of stack at some thousands. */
export const MAX_DEPTH = 100;

/** Where a JSON text with comments is nested too deeply to be read; undefined when it is not. UTF-16 units. */
export function tooDeepAt(text: string): number | undefined {
  const scanner = jsonc.createScanner(text, true);
  let depth = 0;
  while (scanner.getPosition() < text.length) {
    scanner.scan();
    if (scanner.getTokenLength() !== 1) continue;
    const offset = scanner.getTokenOffset();
    const sign = text[offset];
    if (sign === '{' || sign === '[') depth++;
    else if (sign === '}' || sign === ']') depth--;
    if (depth > MAX_DEPTH) return offset;
  }
  return undefined;
}

/**
 * The tree of a JSON text with comments and trailing commas. Never throws.
 *
 * @param errors gets what is wrong, but for a text that is nested too deeply
 * @returns undefined when there is nothing to read, or the text is nested too deeply
 */
export function parseTree(text: string, errors: jsonc.ParseError[] = []): jsonc.Node | undefined {
  if (tooDeepAt(text) !== undefined) return undefined;
  return jsonc.parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
}

/** The value of a sound JSON text with comments and trailing commas; undefined when there is anything wrong with it. */
export function parseSound(text: string): unknown {
  if (tooDeepAt(text) !== undefined) return undefined;
  const errors: jsonc.ParseError[] = [];
  const value: unknown = jsonc.parse(text, errors, { allowTrailingComma: true });
  return errors.length > 0 ? undefined : value;
}
