/**
 * The text of an answer.
 *
 * @returns undefined when it has more bytes than allowed: the rest is not read
 */
export async function readBody(response: Response, maximum: number): Promise<string | undefined> {
  const body: ReadableStream<Uint8Array> | null = response.body;
  if (!body) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  for (;;) {
    const { value } = await reader.read();
    if (value === undefined) return text + decoder.decode();
    length += value.byteLength;
    if (length > maximum) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
