import {
  applyEdits,
  buildMessage,
  cleanUpText,
  parseTemplate,
  renderBubble,
  renderExport,
  renderForBpmsoft,
  renderForReading,
  renderPlainText,
  renderVariants,
  runChecks,
  summarizeTemplate,
} from '../../../server/src/service';
import { ALL_ON, optionsOf, type Case } from '../case';
import { promise } from '../violation';

/** What an author's text must never become in a page. */
const ACTIVE = /<(?:script|iframe|object|embed|base|form|meta|link|style)\b|<[a-z][^<>]*\son\w+=/i;

/** Every picture of a message can be drawn, and nothing of the text becomes markup. */
export function judgeRendering(one: Case): void {
  const document = parseTemplate(one.text);
  const options = optionsOf(one);
  const message = buildMessage(document, options.samples[0]?.values);
  const { findings } = runChecks({ document, options }, ALL_ON);
  for (const language of ['en', 'ru'] as const) {
    judgeMarkup(renderBubble(message, { language }));
    judgeMarkup(renderVariants(document, options.samples, { language }) ?? '');
    const exported = renderExport([{ name: one.text, document, findings, nearPercent: 90 }], {
      language,
      title: one.text,
      style: '',
    });
    judgeMarkup(exported.slice(exported.indexOf('<body'), exported.indexOf('</html>')));
  }
  renderPlainText(document, options.samples[1]?.values);
  renderForReading(document);
  summarizeTemplate(document);
  const sent = renderForBpmsoft(document);
  promise(
    renderForBpmsoft(parseTemplate(sent)).startsWith(sent.replace(/\n$/, '')),
    'copying is at rest',
    () => sent,
  );
  const cleaned = applyEdits(one.text, cleanUpText(one.text)).text;
  promise(cleanUpText(cleaned).length === 0, 'cleaning up is at rest', () => JSON.stringify(cleaned));
}

function judgeMarkup(html: string): void {
  // What is quoted is a value, whatever it looks like.
  promise(!ACTIVE.test(html.replace(/"[^"]*"/g, '""')), 'no text becomes markup', () => html);
  let depth = 0;
  for (const [tag] of html.matchAll(/<\/?[a-z][^<>]*>/gi)) {
    if (/^<(?:img|br|input|meta)\b/.test(tag)) continue;
    depth += tag.startsWith('</') ? -1 : 1;
    promise(depth >= 0, 'every element that is closed was opened', () => html);
  }
  promise(depth === 0, 'every element is closed', () => html);
}
