import { applyEdits, getFormattingEdits, parseTemplate, renderPlainText } from '../../../server/src/service';
import type { Case } from '../case';
import { promise } from '../violation';

/** Formatting the document twice is formatting it once, and a reader sees no difference. */
export function judgeLayout({ text }: Case): void {
  const document = parseTemplate(text);
  const edits = getFormattingEdits(document);
  let previous = 0;
  for (const { span } of edits) {
    promise(previous <= span.start && span.end <= text.length, 'layout edits are in order', () =>
      JSON.stringify(edits),
    );
    previous = span.end;
  }
  const once = applyEdits(text, edits).text;
  const formatted = parseTemplate(once);
  const twice = applyEdits(once, getFormattingEdits(formatted)).text;
  promise(
    twice === once,
    'layout is at rest',
    () => `${JSON.stringify(once)}, then ${JSON.stringify(twice)}`,
  );
  const [shownBefore, shownAfter] = [
    renderPlainText(document, {}, 'meant'),
    renderPlainText(formatted, {}, 'meant'),
  ].map((shown) => shown.replace(/[ \t\r]+$/gm, '').trim());
  promise(shownBefore === shownAfter, 'layout shows the same message', () =>
    JSON.stringify([shownBefore, shownAfter]),
  );
}
