import type { TagKind } from './tags';

const OPEN_BRACKET = 0x5b;

/**
 * The kind of the tag that is spelt exactly at the offset (`[#HSM#]`, `[*HEAD*]`, `[*IMAGE*]`, `[*FOOT*]`);
 * undefined when there is none. Its end is the offset and the length of `canonicalTag(kind)`.
 */
export function exactTagAt(text: string, offset: number): TagKind | undefined {
  if (text.charCodeAt(offset) !== OPEN_BRACKET) return undefined;
  // The third unit, the first letter of the name, leaves one candidate.
  switch (text.charCodeAt(offset + 2)) {
    case 0x48:
      if (text.startsWith('[*HEAD*]', offset)) return 'HEAD';
      return text.startsWith('[#HSM#]', offset) ? 'HSM' : undefined;
    case 0x49:
      return text.startsWith('[*IMAGE*]', offset) ? 'IMAGE' : undefined;
    case 0x46:
      return text.startsWith('[*FOOT*]', offset) ? 'FOOT' : undefined;
    default:
      return undefined;
  }
}
