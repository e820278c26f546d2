import { splitsPair } from './offsets';

const MAX_TRIES = 600;
const TIMEOUT_MS = 8_000;

/**
 * The shortest text, found by leaving parts out and by writing plain letters for what is left, that still fails. Stops
 * after 600 tries or 8 seconds with what it has.
 *
 * @param fails whether a text has the same fault
 */
export function shrink(text: string, fails: (text: string) => boolean): string {
  const end = Date.now() + TIMEOUT_MS;
  let smallest = text;
  let tries = 0;
  const isOver = (): boolean => tries > MAX_TRIES || Date.now() > end;
  const attempt = (candidate: string): boolean => {
    if (candidate === smallest || isOver()) return false;
    tries++;
    if (!fails(candidate)) return false;
    smallest = candidate;
    return true;
  };
  for (let size = Math.ceil(text.length / 2); size > 0 && !isOver();) {
    let removed = false;
    for (let start = 0; start < smallest.length && !isOver();) {
      const end = Math.min(smallest.length, start + size);
      // Half a character would be another text, which fails for reasons of its own.
      const whole = !splitsPair(smallest, start) && !splitsPair(smallest, end);
      if (whole && attempt(smallest.slice(0, start) + smallest.slice(end))) removed = true;
      else start += Math.max(1, size >> 1);
    }
    if (!removed || size > 1) size = size === 1 && !removed ? 0 : Math.max(1, size >> 1);
  }
  for (let offset = 0; offset < smallest.length && !isOver(); offset++) {
    if (/[\p{L}\p{N}]/u.test(smallest.charAt(offset)))
      attempt(`${smallest.slice(0, offset)}а${smallest.slice(offset + 1)}`);
  }
  return smallest;
}
