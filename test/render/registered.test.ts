import assert from 'node:assert/strict';
import {
  buildMessage,
  exampleIndex,
  parseTemplate,
  recognize,
  registeredButtons,
  renderBubble,
  renderExport,
  renderRecognition,
  type ExampleTemplate,
  type Language,
} from '../../server/src/service';

const READY: ExampleTemplate = {
  name: 'order_ready',
  text: 'Ваш заказ {{1}} готов.',
  footer: 'Магазин',
  buttons: ['<Да>'],
};
const TEXT = '[#HSM#]Ваш заказ А-1 готов.[*FOOT*]Магазин';

function line(text: string, template: ExampleTemplate = READY, language: Language = 'en'): string {
  const recognition = recognize(parseTemplate(text), exampleIndex([template]));
  return renderRecognition(recognition, language);
}

function bubble(text: string, template: ExampleTemplate = READY): string {
  const document = parseTemplate(text);
  const buttons = registeredButtons(recognize(document, exampleIndex([template])));
  return renderBubble(buildMessage(document), { language: 'ru', buttons });
}

describe('registered template with the message', () => {
  it('is named with its status in one line', () => {
    const CASES: readonly (readonly [html: string, ...parts: string[]])[] = [
      [line(TEXT), 'data-state="approved"', 'Registered as “order_ready”, approved'],
      [line(TEXT, READY, 'ru'), 'Зарегистрирован как «order_ready», одобрен'],
      [line(TEXT, { ...READY, status: 'PAUSED' }), 'data-state="unusable"', '“order_ready”, paused'],
      [line(TEXT, { ...READY, footer: 'Иное' }), 'data-state="differs"', '(approved) in the footer'],
      [line(TEXT.replace(' А', '\u00a0А')), 'data-state="differs"', 'in single characters'],
      [line('[#HSM#]Ваш заказ А-1 готов!'), 'data-state="missing"', 'the closest is “order_ready”'],
    ];
    for (const [html, ...parts] of CASES) for (const part of parts) assert.ok(html.includes(part), html);
  });

  it('is not named without a body or a list', () => {
    assert.equal(line('[#HSM#]'), '');
    assert.equal(renderRecognition(recognize(parseTemplate(TEXT), undefined), 'en'), '');
  });

  it('gives the bubble its buttons, unless the footer differs', () => {
    assert.match(bubble(TEXT), /<li data-kind="quick-reply"><span dir="auto">&lt;Да&gt;<\/span><\/li>/);
    assert.match(bubble(TEXT), /задано в Edna/);
    assert.doesNotMatch(bubble(TEXT, { ...READY, footer: 'Иное' }), /edna/);
  });

  it('is on exported pages', () => {
    const document = parseTemplate(TEXT);
    const message = { name: 'a', document, findings: [], nearPercent: 90, registered: exampleIndex([READY]) };
    const html = renderExport([message], { language: 'en', title: 'T', style: '' });
    assert.match(html, /Registered as “order_ready”, approved/);
    assert.match(html, /set in Edna/);
  });
});
