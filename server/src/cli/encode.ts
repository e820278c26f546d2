import type { DecodedText } from '../service';

const MARK = '\ufeff';

/** The bytes that hold a text, or the text itself where they are UTF-8. */
export function encode({ text, encoding }: Pick<DecodedText, 'text' | 'encoding'>): string | Uint8Array {
  if (encoding === 'utf-8') return text;
  if (encoding === 'utf-8 with mark') return MARK + text;
  const bytes = Buffer.from(MARK + text, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
}
