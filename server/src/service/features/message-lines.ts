import { late } from '../vocabulary/late-pattern';

/** Number of characters that the editor shows in a line of the «Go to Next Problem» box, which never wraps. */
const LINE = 100;
/** Where a sentence ends: what is quoted in a message ends with its own quotation mark, not with whitespace. */
const BETWEEN_SENTENCES = late(() => /(?<=[.!?]) (?=\p{Lu})/u);

/**
 * A message with line ends between its sentences, where it is too long for one line: what is wrong and why it matters
 * come above what to do.
 */
export function messageLines(message: string): string {
  if (message.length <= LINE) return message;
  const lines: string[] = [];
  for (const sentence of message.split(BETWEEN_SENTENCES()).flatMap(clausesOf)) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + sentence.length < LINE)
      lines.splice(-1, 1, `${line} ${sentence}`);
    else lines.push(sentence);
  }
  return lines.join('\n');
}

/** A sentence that is longer than a line, broken after its colons and semicolons. */
function clausesOf(sentence: string): string[] {
  return sentence.length <= LINE ? [sentence] : sentence.split(/(?<=[:;]) /);
}
