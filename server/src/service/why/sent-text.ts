import { isBlank } from '../model/blank';
import { parseTemplate } from '../syntax/parser';
import type { HsmDocument } from '../syntax/tree';

/** What was sent, as an author pastes it. */
export interface SentText {
  /** Whether the markup is there, be it damaged; else it is what the customer should have seen, from a chat or an answer. */
  readonly hasTags: boolean;
  /** Ways to read it, which differ in what is taken for header and footer; the likeliest first, never empty. */
  readonly readings: readonly [HsmDocument, ...HsmDocument[]];
}

/**
 * Reads a text that was sent: a template with its tags, or the message without them, of which the first line may be the header and
 * the last one the footer.
 *
 * @returns undefined for a blank text
 */
export function readSentText(pasted: string): SentText | undefined {
  const text = pasted.replaceAll('\r\n', '\n');
  if (isBlank(text)) return undefined;
  const document = parseTemplate(text);
  const hasTags =
    document.hsm !== undefined || document.sections.length > 0 || document.damagedTags.length > 0;
  if (hasTags) return { hasTags, readings: [document] };
  const lines = trimLines(text.split('\n'));
  const others = [
    ...(lines.length > 1 ? [messageOf({ head: lines[0], body: lines.slice(1) })] : []),
    ...(lines.length > 1 ? [messageOf({ body: lines.slice(0, -1), foot: lines.at(-1) })] : []),
    ...(lines.length > 2
      ? [messageOf({ head: lines[0], body: lines.slice(1, -1), foot: lines.at(-1) })]
      : []),
  ];
  return {
    hasTags,
    readings: [parseTemplate(messageOf({ body: lines })), ...others.map((one) => parseTemplate(one))],
  };
}

interface Parts {
  readonly head?: string | undefined;
  readonly body: readonly string[];
  readonly foot?: string | undefined;
}

/** The template that such a message has. Empty lines between the parts are the chat's. */
function messageOf({ head, body, foot }: Parts): string {
  const text = trimLines(body).join('\n');
  return `[#HSM#]${text}${head === undefined ? '' : `[*HEAD*]${head}`}${foot === undefined ? '' : `[*FOOT*]${foot}`}`;
}

function trimLines(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line !== '');
  const last = lines.findLastIndex((line) => line !== '');
  return first < 0 ? [] : lines.slice(first, last + 1);
}
