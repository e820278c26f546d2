import { late } from '../vocabulary/late-pattern';

/** A stretch of text that was read in another encoding than it was written in. */
export interface MisreadText {
  /** Offsets in the text, from the first damaged character to the last. */
  readonly start: number;
  readonly end: number;
  /** What was written, in place of the stretch. */
  readonly repaired: string;
}

// The characters of the bytes from 0x80 on: https://encoding.spec.whatwg.org/#legacy-single-byte-encodings (2026-11-27).
const WINDOWS_1251 =
  'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї' + range(0x410, 0x44f);
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ' + range(0xa0, 0xff);

/** A byte of a character that is not its first, as windows-1251 shows it; some programs leave the lower ones as they are. */
const NEXT_BYTE = `[\\x80-\\x9f${in1251(0x80, 0xbf)}]`;
/** Sequences of UTF-8 for one character each, one byte a unit. */
const SEQUENCES = /(?:[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3})+/g;
/** The same as windows-1251 shows it. */
const AS_WINDOWS_1251 = new RegExp(
  `[${in1251(0xc2, 0xdf)}]${NEXT_BYTE}|[${in1251(0xe0, 0xef)}]${NEXT_BYTE}{2}|[${in1251(0xf0, 0xf4)}]${NEXT_BYTE}{3}`,
);
/** What the first bytes of such sequences, and Cyrillic letters, are in windows-1252. */
const ACCENTED = /[\xc0-\xff]/;
/** No language has this many accented letters in a row. */
const CYRILLIC_BYTES = /[\xc0-\xff]{4}/;
/** Letters, and Ё and ё. */
const CYRILLIC_BYTE = /[\xa8\xb8\xc0-\xff]/;
/** What templates are written with: a sequence that decodes to anything else is one by chance. */
const EXPECTED = late(
  () =>
    /^[\u00a0-\u00ff\u0400-\u052f\u0600-\u06ff\u2000-\u206f\u20a0-\u20bf\u2100-\u2bff\ufe0f\p{Extended_Pictographic}]+$/u,
);
/** Dashes, quotes and emoji: their bytes make signs that nobody writes side by side, so one is enough. */
const UNMISTAKABLE = late(() => /[\u2010-\u2027\u2030-\u205e\p{Extended_Pictographic}]/u);
/** This many letters in a row are not a coincidence. */
const MINIMUM_LETTERS = 3;

/**
 * Finds what is left of a text that was read in a wrong encoding: `РџСЂРёРІРµС‚`, `ÐŸÑ€Ð¸Ð²ÐµÑ‚` or `Ïðèâåò` for
 * «Привет». Linear in the length of the text.
 */
export function findMisreadText(text: string): MisreadText | undefined {
  // Most texts are sound, and a look at them costs less than their bytes.
  const found = AS_WINDOWS_1251.test(text) ? findUtf8(text, toBytes(text, WINDOWS_1251)) : undefined;
  if (found || !ACCENTED.test(text)) return found;
  const western = toBytes(text, WINDOWS_1252);
  return findUtf8(text, western) ?? findCyrillic(western);
}

/** UTF-8 that was read as an encoding of one byte a character: what was no such sequence is left as it is. */
function findUtf8(text: string, bytes: string): MisreadText | undefined {
  let repaired = '';
  let start = -1;
  let end = 0;
  let isCertain = false;
  for (const { 0: written, index } of bytes.matchAll(SEQUENCES)) {
    const decoded = decodeUtf8(written);
    if (decoded === undefined) continue;
    isCertain ||= UNMISTAKABLE().test(decoded) || decoded.length >= MINIMUM_LETTERS;
    if (start < 0) start = index;
    else repaired += text.slice(end, index);
    repaired += decoded;
    end = index + written.length;
  }
  return isCertain ? { start, end, repaired } : undefined;
}

/** Windows-1251 that was read as windows-1252. Short words are damaged, too, but do not show it alone. */
function findCyrillic(bytes: string): MisreadText | undefined {
  const start = CYRILLIC_BYTES.test(bytes) ? bytes.search(CYRILLIC_BYTE) : -1;
  if (start < 0) return undefined;
  let end = bytes.length;
  while (!CYRILLIC_BYTE.test(bytes.charAt(end - 1))) end--;
  const repaired = bytes
    .slice(start, end)
    .replace(/[\x80-\xff]/g, (byte) => WINDOWS_1251.charAt(byte.charCodeAt(0) - 0x80));
  return { start, end, repaired };
}

/** One byte a unit; NUL where a character is not in the encoding. */
function toBytes(text: string, alphabet: string): string {
  let bytes = '';
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    // Some programs leave the bytes up to 0x9F as they are, whatever the encoding.
    if (unit < 0xa0) bytes += text.charAt(offset);
    else bytes += String.fromCharCode(byteOf(alphabet, text.charAt(offset)));
  }
  return bytes;
}

function byteOf(alphabet: string, character: string): number {
  const index = alphabet.indexOf(character);
  return index < 0 ? 0 : 0x80 + index;
}

function decodeUtf8(bytes: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(bytes.replace(/[^]/g, (byte) => `%${byte.charCodeAt(0).toString(16)}`));
  } catch {
    return undefined;
  }
  return EXPECTED().test(decoded) ? decoded : undefined;
}

/** The characters of some bytes of windows-1251, from 0x80 on. */
function in1251(from: number, to: number): string {
  return WINDOWS_1251.slice(from - 0x80, to - 0x7f);
}

/** The characters from one code to another. */
function range(from: number, to: number): string {
  return String.fromCharCode(...Array.from({ length: to - from + 1 }, (_, index) => from + index));
}
