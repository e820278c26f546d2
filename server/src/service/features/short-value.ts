/** The longest sample that is shown in a line with other things, in UTF-16 units. */
const MAXIMUM_SAMPLE = 30;

/** A sample value in one line, not too long; a surrogate pair stays whole. */
export function shortValue(value: string): string {
  const line = value.replace(/\s+/gu, ' ');
  if (line.length <= MAXIMUM_SAMPLE) return line;
  const last = line.charCodeAt(MAXIMUM_SAMPLE - 1);
  return `${line.slice(0, last >= 0xd800 && last <= 0xdbff ? MAXIMUM_SAMPLE - 1 : MAXIMUM_SAMPLE)}…`;
}
