import { scanMacro } from './lexemes';
import { scanVariable } from './variables';

const OPEN_BRACE = 0x7b;
const OPEN_BRACKET = 0x5b;
const HASH = 0x23;

/** A variable or a macro, or damaged braces in whose text there is none. */
export interface ReadPlace {
  /** After the last brace or bracket. */
  readonly end: number;
  /** Whether something is put here when the message is sent. */
  readonly isPlace: boolean;
}

/**
 * Reads the place that begins at a `{` or `[`: exactly what the scanner makes a token of, so that what is coloured, filled
 * and kept out of the formatting is the same, however malformed or long it is. Read from left to right, on from `end`.
 *
 * @returns undefined when the sign is plain text
 */
export function readPlace(text: string, offset: number): ReadPlace | undefined {
  const unit = text.charCodeAt(offset);
  if (unit === OPEN_BRACE) {
    const found = scanVariable(text, offset);
    return found && { end: found.end, isPlace: found.defect === undefined };
  }
  if (unit !== OPEN_BRACKET || text.charCodeAt(offset + 1) !== HASH) return undefined;
  const end = scanMacro(text, offset);
  return end === undefined ? undefined : { end, isPlace: true };
}
