import { isBlank, type Line } from './line';

/**
 * Where empty lines belong. The copied plain text says it when its lines are the same; else the page does: its
 * empty lines, and room between paragraphs. Several in a row become one, which is all that Meta takes.
 */
export function layOut(lines: readonly Line[], text: string): Line[] {
  const written = lines.filter((line) => !isBlank(line));
  const copied = text.split(/\r?\n/).map((line) => line.trim());
  const isSame = copied.filter((line) => line !== '').length === written.length;
  const isApart = isSame ? gapsOf(copied) : gapsOfPage(lines);
  return written.flatMap((line, index) => (index > 0 && isApart[index] === true ? [EMPTY, line] : [line]));
}

const EMPTY: Line = { marker: '', pieces: [], gap: false };

/** For each line with text, whether an empty one is before it. */
function gapsOf(copied: readonly string[]): boolean[] {
  return copied.flatMap((line, index) => (line === '' ? [] : [copied[index - 1] === '']));
}

function gapsOfPage(lines: readonly Line[]): boolean[] {
  return lines.flatMap((line, index) => {
    if (isBlank(line)) return [];
    const previous = lines[index - 1];
    return [line.gap || (previous !== undefined && isBlank(previous))];
  });
}
