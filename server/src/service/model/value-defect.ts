import { LIMITS } from '../vocabulary/limits';

/** Why a value cannot be sent: Meta refuses the first four; gateways refuse one that is too long. */
export type ValueDefect = 'empty' | 'newline' | 'tab' | 'spaces' | 'long';

const TOO_MANY_SPACES = ' '.repeat(LIMITS.consecutiveSpaces.value + 1);

/** What keeps a value of a variable from being sent; undefined when nothing does. Linear in the length. */
export function valueDefect(value: string): ValueDefect | undefined {
  if (value.trim() === '') return 'empty';
  if (/[\n\r\u2028\u2029]/.test(value)) return 'newline';
  if (value.includes('\t')) return 'tab';
  if (value.includes(TOO_MANY_SPACES)) return 'spaces';
  return value.length > LIMITS.sampleValue.value ? 'long' : undefined;
}
