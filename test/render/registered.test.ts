import assert from 'node:assert/strict';
import {
  buildMessage,
  exampleIndex,
  parseTemplate,
  recognize,
  registeredParts,
  renderBubble,
  renderExport,
  RegisteredIndex,
  renderRecognition,
  type ExampleTemplate,
  type Language,
} from '../../server/src/service';
import { sampleList } from '../support/registered';

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
  const registered = registeredParts(recognize(document, exampleIndex([template])));
  return renderBubble(buildMessage(document), { language: 'ru', registered });
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

  describe('of Meta’s list', () => {
    const index = new RegisteredIndex([sampleList('meta-graph-message-templates.json')]);
    const drawn = (text: string, language: Language = 'en'): string => {
      const document = parseTemplate(`[#HSM#]${text}`);
      const registered = registeredParts(recognize(document, index));
      return renderBubble(buildMessage(document), { language, registered });
    };

    it('gives the bubble its cards, each with its text and buttons', () => {
      const html = drawn('Подборка недели для Марии:');
      assert.match(
        html,
        /<div class="edna-cards" role="group" tabindex="0" aria-label="Cards, set in Edna">/,
      );
      assert.equal(html.match(/<div class="edna-media" data-kind="image">Image<\/div>/g)?.length, 2);
      assert.match(html, /<p dir="auto">Кресло «Бриз»<\/p><ul class="edna-buttons"/);
      assert.match(html, /<li data-kind="url"><span dir="auto">Купить<\/span><\/li>/);
    });
    it('asks for calls under the bubble', () => {
      const html = drawn('Добрый день, Мария! Можно ли позвонить вам по заявке?', 'ru');
      assert.match(html, /<li data-kind="call-permission"><span dir="auto">Запрос разрешения на звонок</);
    });
  });

  it('has its offer above the text', () => {
    const offer = { kind: 'limited-time-offer', text: '<Неделя>', expires: true } as const;
    const html = renderBubble(buildMessage(parseTemplate('[#HSM#]Скидка')), {
      language: 'ru',
      registered: { buttons: [], extras: [offer] },
    });
    assert.match(
      html,
      /<strong dir="auto">&lt;Неделя&gt;<\/strong><span>До срока, [^<]+<\/span><\/div><div class="body/,
    );
    assert.match(html, /задано в Edna/);
  });

  it('is on exported pages', () => {
    const document = parseTemplate(TEXT);
    const message = { name: 'a', document, findings: [], nearPercent: 90, registered: exampleIndex([READY]) };
    const html = renderExport([message], { language: 'en', title: 'T', style: '' });
    assert.match(html, /Registered as “order_ready”, approved/);
    assert.match(html, /set in Edna/);
  });
});
