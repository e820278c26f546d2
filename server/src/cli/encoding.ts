/** How a file holds its text. UTF-16, Windows' “Unicode”, is known by its byte-order mark only, which stays in the file. */
export type Encoding = 'utf-8' | 'utf-8 with mark' | 'utf-16le' | 'utf-16be';

export interface DecodedText {
  /** Without the byte-order mark. */
  readonly text: string;
  readonly encoding: Encoding;
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const MARK = '\ufeff';

/** The text that bytes hold; undefined when they are no text in UTF-8, nor in UTF-16 with a mark. */
export function decode(bytes: Uint8Array): DecodedText | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, 'utf-16be');
  let text: string;
  try {
    text = UTF8.decode(bytes);
  } catch {
    return undefined;
  }
  // Russian text in UTF-16 without a mark is valid UTF-8 by chance: control characters, which the safe fixes would
  // remove, and with them half of the text. Its spaces and brackets have a NUL each; no text in UTF-8 has one.
  if (text.includes('\0')) return undefined;
  return text.startsWith(MARK)
    ? { text: text.slice(1), encoding: 'utf-8 with mark' }
    : { text, encoding: 'utf-8' };
}

/** The bytes that hold a text, or the text itself where they are UTF-8. */
export function encode({ text, encoding }: DecodedText): string | Uint8Array {
  if (encoding === 'utf-8') return text;
  if (encoding === 'utf-8 with mark') return MARK + text;
  const bytes = Buffer.from(MARK + text, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): DecodedText | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    // Half a character: to write the file again would lose it.
    return undefined;
  }
}
