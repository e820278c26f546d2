import { late } from '../vocabulary/late-pattern';
import { NOT_IN_XML } from '../vocabulary/unicode';

/**
 * Text in XML 1.0. What would act on a terminal or a CI system is written as a character reference, which a parser gives
 * back; what XML cannot hold at all is shown as its code point.
 */

const ACTING = late(() => /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu);
/** The second `#` of `##[name]`. */
const ANYWHERE = /(?<=#)#(?=[a-z]*\[)/gi;
/** The colon that begins `::name::` at the start of a line. */
const AT_START = /^(\s*):(?=:)/;

/** The content of an element. Line ends stay. */
export function xmlText(text: string): string {
  return (
    text
      .replace(
        NOT_IN_XML(),
        (unit) => `‹U+${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}›`,
      )
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(ANYWHERE, reference)
      .split('\n')
      // The first line follows a tag.
      .map((line, index) =>
        index === 0 ? line : line.replace(AT_START, (_, blank: string) => `${blank}${reference(':')}`),
      )
      .join('\n')
      .replace(ACTING(), reference)
  );
}

/** The value of an attribute, with its quotes. Parsers turn a line end in it into a space unless it is a reference. */
export function xmlAttribute(text: string): string {
  return `"${xmlText(text).replace(/"/g, '&quot;').replace(/\n/g, '&#10;')}"`;
}

function reference(character: string): string {
  return `&#${character.codePointAt(0) ?? 0};`;
}
