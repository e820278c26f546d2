/** The characters of the bytes 0x80 to 0x9F in windows-1252: the decoder of Node.js 20 takes it for latin1. */
const WESTERN = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** A text as a program shows it that takes its bytes for another encoding. */
export function misread(
  text: string,
  written: 'utf-8' | 'windows-1251',
  read: 'windows-1251' | 'windows-1252',
): string {
  const bytes = written === 'utf-8' ? Buffer.from(text) : cyrillicBytes(text);
  if (read !== 'windows-1252') return new TextDecoder(read).decode(bytes);
  return bytes
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (byte) => WESTERN.charAt(byte.charCodeAt(0) - 0x80));
}

/** A text in an encoding that has the signs of ASCII and the letters of Russian: question marks stand for all others. */
export function cyrillicBytes(text: string): Buffer {
  return Buffer.from(
    Array.from({ length: text.length }, (_, index) => {
      const byte = CYRILLIC.indexOf(text.charAt(index));
      return byte < 0 ? 0x3f : byte;
    }),
  );
}

const CYRILLIC = Array.from({ length: 256 }, (_, byte) =>
  new TextDecoder('windows-1251').decode(Uint8Array.of(byte)),
);
