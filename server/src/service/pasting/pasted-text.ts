import { cleanUpText } from '../text/clean-up';
import { applyEdits } from '../vocabulary/edited-text';
import { layOut } from './layout';
import { isBlank } from './line';
import { printLine, type Surroundings } from './print';
import { readHtml } from './read';

/** What was copied, in the forms that the other program has put on the clipboard. */
export interface Copied {
  readonly text: string;
  readonly html?: string;
}

/** HTML of a code editor: its colours and weights are not formatting of the author. */
const CODE_EDITOR = /^\s*(?:<meta[^>]{0,200}>\s*)?<div style="[^"]{0,1000}white-space: pre;[^"]{0,1000}">/;

/**
 * A copied text as it belongs into a template: without invisible characters, and with bold, italic, strikethrough,
 * code, lists, quotes and links of the other program in WhatsApp's signs.
 *
 * @param around what is before and after it on its line; undefined where WhatsApp shows no formatting
 */
export function pastedText({ text, html }: Copied, around: Surroundings | undefined): string {
  const cleaned = clean(text);
  if (html === undefined || around === undefined || CODE_EDITOR.test(html)) return cleaned;
  const lines = layOut(readHtml(html), cleaned);
  if (lines.every(isBlank)) return cleaned;
  const last = lines.length - 1;
  const printed = lines.map((line, index) =>
    printLine(line, {
      before: index === 0 ? around.before : '',
      after: index === last ? around.after : '',
    }).trim(),
  );
  const startsList = lines[0]?.marker !== '' && around.before !== '';
  const lead = startsList ? '\n' : edge(/^[ \t]/, cleaned);
  return clean(lead + printed.join('\n') + edge(/[ \t]$/, cleaned));
}

function clean(text: string): string {
  return applyEdits(text, cleanUpText(text)).text;
}

/** A space at an edge of what was copied separates it from the text around. */
function edge(pattern: RegExp, text: string): string {
  return pattern.test(text) ? ' ' : '';
}
