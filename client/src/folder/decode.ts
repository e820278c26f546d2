const UTF8 = new TextDecoder('utf-8', { fatal: true });
const UTF8_AS_FAR_AS_IT_GOES = new TextDecoder();

/**
 * The text of a file as the editor would show it: UTF-8, or UTF-16 when a byte-order mark says so. A text in another
 * encoding comes with its letters replaced, as in the editor.
 *
 * @returns nothing for what is no text at all, such as a picture renamed to `.hsm`: the editor does not show it
 *   either, and its hundreds of findings would help nobody
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return UTF8.decode(bytes);
  } catch {
    return bytes.includes(0) ? undefined : UTF8_AS_FAR_AS_IT_GOES.decode(bytes);
  }
}
