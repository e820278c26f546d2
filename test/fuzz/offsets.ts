import type { HsmDocument } from '../../server/src/service';

/** Whether the offset lies between the two halves of a character. */
export function splitsPair(text: string, offset: number): boolean {
  return (text.charCodeAt(offset) & 0xfc00) === 0xdc00 && (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800;
}

/** More places than these take longer and find nothing else. */
const MOST = 12;

/** Places where a cursor can be: in a short text all, else borders of tokens and one inside; at most twelve. */
export function cursorsOf({ text, tokens }: HsmDocument): readonly number[] {
  const places = new Set<number>();
  if (text.length < MOST) for (let offset = 0; offset <= text.length; offset++) places.add(offset);
  else {
    const step = Math.max(1, Math.floor(tokens.length / (MOST / 2)));
    for (let index = 0; index < tokens.length; index += step) {
      places.add(tokens.start(index)).add((tokens.start(index) + tokens.end(index)) >> 1);
    }
    places.add(text.length);
  }
  return [...places].filter((offset) => !splitsPair(text, offset));
}
