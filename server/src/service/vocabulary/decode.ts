import { failure, success, type Result } from './result';

/** How a file holds its text. UTF-16, Windows' “Unicode”, is known by its byte-order mark only, which stays in the file. */
type Encoding = 'utf-8' | 'utf-8 with mark' | 'utf-16le' | 'utf-16be';

/** The text of a file. */
export interface DecodedText {
  /** Without the byte-order mark. */
  readonly text: string;
  readonly encoding: Encoding;
  /** Whether letters were replaced by U+FFFD, as editors show them: the file must not be written then. */
  readonly isDamaged: boolean;
}

/** Why a file has no text: it is something else, or it is in UTF-16 and does not say so. */
export type NoText = 'binary' | 'utf-16 without mark';

const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const LENIENT = new TextDecoder('utf-8', { ignoreBOM: true });
const MARK = '\ufeff';

/**
 * The text that bytes hold, as an editor shows it: UTF-8, or UTF-16 when a byte-order mark says so. Letters in another
 * encoding are replaced.
 */
export function decode(bytes: Uint8Array): Result<DecodedText, NoText> {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return success(decodeUtf16(bytes, 'utf-16le'));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return success(decodeUtf16(bytes, 'utf-16be'));
  const hasNul = bytes.includes(0);
  if (hasNul && isUtf16(bytes)) return failure('utf-16 without mark');
  let text: string;
  let isDamaged = false;
  try {
    text = STRICT.decode(bytes);
  } catch {
    if (hasNul) return failure('binary');
    text = LENIENT.decode(bytes);
    isDamaged = true;
  }
  return success(
    text.startsWith(MARK)
      ? { text: text.slice(1), encoding: 'utf-8 with mark', isDamaged }
      : { text, encoding: 'utf-8', isDamaged },
  );
}

/** How much of a file that is not text is looked at, in bytes. */
const BEGINNING = 1000;

/**
 * The text of a file that is read only, such as a list. Of a workbook or an archive, the beginning with a letter for each
 * byte: by it the reader recognizes what the file is.
 */
export function decodeForReading(bytes: Uint8Array): string {
  const read = decode(bytes);
  return read.ok ? read.value.text : String.fromCharCode(...bytes.subarray(0, BEGINNING));
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): DecodedText {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding, isDamaged: false };
  } catch {
    // Half a character: to write the file again would lose it.
    return { text: new TextDecoder(encoding).decode(bytes), encoding, isDamaged: true };
  }
}

/** The share of pairs of bytes that must look like a Latin or Cyrillic letter of UTF-16. */
const MOST = 0.7;

/**
 * Whether bytes without a mark are a Latin or Russian text in UTF-16. Such a text is often valid UTF-8 by chance:
 * control characters, which the safe fixes would remove, and with them half of the text.
 */
function isUtf16(bytes: Uint8Array): boolean {
  const pairs = Math.floor(bytes.length / 2);
  for (const high of [0, 1]) {
    let fitting = 0;
    for (let pair = 0; pair < pairs; pair++) {
      const page = bytes[2 * pair + high];
      const low = bytes[2 * pair + 1 - high] ?? 0;
      // Basic Latin and Cyrillic.
      if ((page === 0 && low !== 0) || page === 4) fitting++;
    }
    if (pairs > 0 && fitting >= pairs * MOST) return true;
  }
  return false;
}
