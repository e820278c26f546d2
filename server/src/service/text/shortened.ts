/** The longest piece of a template that a message repeats. */
const MAXIMUM_QUOTE = 40;

/** A piece of a template as a message repeats it: on one line, and cut when it is long. */
export function shortened(text: string): string {
  const line = text
    .slice(0, 4 * MAXIMUM_QUOTE)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= MAXIMUM_QUOTE) return line;
  const last = line.charCodeAt(MAXIMUM_QUOTE - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return `${line.slice(0, splitsPair ? MAXIMUM_QUOTE - 1 : MAXIMUM_QUOTE).trimEnd()}…`;
}
