import type { Span } from '../../vocabulary/span';

/**
 * A look at the brackets, strings and comments of a JSON text, without building anything: how deep it is, whether it is whole,
 * and where the values of one object or list are. It takes the text to be JSON; other readers say whether it is.
 */

const QUOTE = 0x22;
const COMMA = 0x2c;
const SLASH = 0x2f;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const STAR = 0x2a;
const LINE_FEED = 0x0a;

/** How the brackets of a text belong together. */
export interface Brackets {
  readonly deepest: number;
  /** Brackets or a string are open at the end: the text was cut off. */
  readonly isCutOff: boolean;
}

export function countBrackets(text: string): Brackets {
  let depth = 0;
  let deepest = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === QUOTE) {
      index = endOfString(text, index);
      if (index < 0) return { deepest, isCutOff: true };
    } else if (unit === SLASH) index = endOfComment(text, index);
    else if (isOpening(unit)) deepest = Math.max(deepest, ++depth);
    else if (isClosing(unit)) depth--;
  }
  return { deepest, isCutOff: depth > 0 };
}

/** The values of the list that begins at `start`, in order. */
export function itemsAt(text: string, start: number): readonly Span[] {
  const items: Span[] = [];
  forEachPart(text, start, (span) => items.push(span));
  return items;
}

/** The value of the first field with a name in the object that begins at `start`. */
export function fieldAt(text: string, start: number, key: string): Span | undefined {
  let found: Span | undefined;
  forEachPart(text, start, (field) => {
    if (found || text.charCodeAt(field.start) !== QUOTE) return;
    const end = endOfString(text, field.start) + 1;
    if (end === 0 || unquoted(text.slice(field.start, end)) !== key) return;
    let value = skipBlank(text, end);
    if (text.charCodeAt(value) === COLON) value = skipBlank(text, value + 1);
    found = { start: value, end: field.end };
  });
  return found;
}

function unquoted(written: string): unknown {
  return written.includes('\\') ? JSON.parse(written) : written.slice(1, -1);
}

/** What is between the commas of one list or object, without whitespace at its ends. */
function forEachPart(text: string, start: number, visit: (span: Span) => void): void {
  let depth = 0;
  let partStart = skipBlank(text, start + 1);
  let partEnd = partStart;
  for (let index = start + 1; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (depth === 0 && (unit === COMMA || isClosing(unit))) {
      if (partEnd > partStart) visit({ start: partStart, end: partEnd });
      if (unit !== COMMA) return;
      partStart = skipBlank(text, index + 1);
      partEnd = partStart;
      continue;
    }
    if (unit === QUOTE) {
      const end = endOfString(text, index);
      if (end < 0) return;
      index = end;
    } else if (unit === SLASH) {
      index = endOfComment(text, index);
      continue;
    } else if (isOpening(unit)) depth++;
    else if (isClosing(unit)) depth--;
    if (!isBlank(unit)) partEnd = index + 1;
  }
}

function isOpening(unit: number): boolean {
  return unit === 0x7b || unit === 0x5b;
}

function isClosing(unit: number): boolean {
  return unit === 0x7d || unit === 0x5d;
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === LINE_FEED || unit === 0x0d;
}

function skipBlank(text: string, offset: number): number {
  let index = offset;
  while (index < text.length && isBlank(text.charCodeAt(index))) index++;
  return index;
}

/** The closing quotation mark, or the end of the line, which no string of JSON crosses; -1 at the end of the text. */
function endOfString(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === QUOTE || unit === LINE_FEED) return index;
    if (unit === BACKSLASH) index++;
  }
  return -1;
}

/** The last unit of a comment, or the slash itself where none begins. */
function endOfComment(text: string, start: number): number {
  const next = text.charCodeAt(start + 1);
  if (next !== SLASH && next !== STAR) return start;
  const end = next === SLASH ? text.indexOf('\n', start) : text.indexOf('*/', start + 2);
  return end < 0 ? text.length : next === SLASH ? end : end + 1;
}
