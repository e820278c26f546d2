/** Places that are filled when the message is sent: for the formatting they are one thing, whatever their names hold. */

const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const HASH = 0x23;
const DOT = 0x2e;
const AT = 0x40;

/** The longest content between double braces (`docs/grammar.md`, section 2). */
const MAXIMUM_VARIABLE = 64;

/**
 * Where the variable that begins with the brace at `start` ends; `start` when there is none. Whether the
 * name is a good one does not matter here: the author meant a variable.
 */
export function variableEnd(text: string, start: number): number {
  if (text.charCodeAt(start + 1) !== OPEN_BRACE) return start;
  const limit = Math.min(text.length, start + 2 + MAXIMUM_VARIABLE + 1);
  for (let offset = start + 2; offset < limit; offset++) {
    const unit = text.charCodeAt(offset);
    if (unit === CLOSE_BRACE) return text.charCodeAt(offset + 1) === CLOSE_BRACE ? offset + 2 : start;
    if (unit === OPEN_BRACE || unit === 0x0a || unit === 0x0d) return start;
  }
  return start;
}

/**
 * Where the macro that begins with the bracket at `start` ends (`[#Contact.Name#]`); `start` when there
 * is none. A macro has a dot in its path, or an `@` before it.
 */
export function macroEnd(text: string, start: number): number {
  if (text.charCodeAt(start + 1) !== HASH) return start;
  let isMacro = text.charCodeAt(start + 2) === AT;
  // The content has no bracket and no hash, so no unit is read twice however many macros are left open.
  for (let offset = start + 2; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    if (unit === DOT) isMacro = true;
    else if (unit === HASH)
      return isMacro && text.charCodeAt(offset + 1) === CLOSE_BRACKET ? offset + 2 : start;
    else if (unit === OPEN_BRACKET || unit === CLOSE_BRACKET || unit === 0x0a || unit === 0x0d) return start;
  }
  return start;
}
