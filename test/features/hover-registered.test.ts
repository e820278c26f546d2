import assert from 'node:assert/strict';
import { exampleIndex, RegisteredIndex, type ExampleTemplate, type Language } from '../../server/src/service';
import { hover } from '../support/features';
import { indexOfRows, sampleList } from '../support/registered';

const READY: ExampleTemplate = {
  name: 'order_ready',
  text: 'Ваш заказ {{1}} готов к выдаче. Ждём вас!',
  buttons: ['Перенести'],
};
const TEXT = '[#HS█M#]Ваш заказ А-1 готов к выдаче. Ждём вас!';

function shown(marked: string, templates: readonly ExampleTemplate[], language: Language = 'en'): string {
  return (hover(marked, { registered: exampleIndex(templates), language }) ?? '').replaceAll('\\', '');
}

describe('hover on [#HSM#] with a registered list', () => {
  it('names the registered template, its status, its buttons, and the values of its placeholders', () => {
    const english = shown(TEXT, [READY]);
    assert.match(english, /\*\*Registered as “order_ready”, approved\.\*\* It can be sent\./);
    assert.match(english, /- The customer will also see the button `Перенести` \(quick reply\)/);
    assert.match(english, /- `\{\{1\}\}` = `А-1`/);
    const russian = shown(TEXT, [READY], 'ru');
    assert.match(russian, /\*\*Зарегистрирован как «order_ready», одобрен\.\*\* Его можно отправлять\./);
    assert.match(russian, /Клиент увидит ещё кнопку `Перенести` \(быстрый ответ\)/);
  });

  it('says what a status means', () => {
    assert.match(
      shown(TEXT, [{ ...READY, status: 'PAUSED' }]),
      /“order_ready”, paused\.\*\* Meta paused it because of its quality/,
    );
  });

  it('names the parts that differ, and the closest template of a text that is not registered', () => {
    assert.match(
      shown(`${TEXT}[*FOOT*]Магазин`, [READY]),
      /Differs from “order_ready” \(approved\) in the footer\./,
    );
    assert.match(shown(TEXT.replace(' А', '\u00a0А'), [READY]), /in single characters\./);
    assert.match(
      shown(TEXT.replace('выдаче', 'выдачи'), [READY]),
      /\*\*Not registered; the closest is “order_ready”\.\*\*/,
    );
    assert.match(shown('[#HS█M#]Совсем другое', [READY], 'ru'), /\*\*Не зарегистрирован\.\*\*/);
  });

  it('shows the category and the quality that Meta states', () => {
    const index = new RegisteredIndex([sampleList('meta-graph-message-templates.json')]);
    const template = index.templates.find(({ quality }) => quality !== undefined);
    assert.ok(template);
    const text = hover(`[#HS█M#]${template.body.text}`, { registered: index }) ?? '';
    assert.match(text, /Category: .* · quality: (?:high|medium|low)/);
  });

  it('shows a category and a quality that it does not know as the list writes them', () => {
    const row = { ...{ id: 1, name: 'a', status: 'APPROVED', language: 'ru' }, category: 'TOSTRING' };
    const components = [{ type: 'BODY', text: 'Ваш заказ готов.' }];
    const registered = indexOfRows([{ ...row, components, quality_score: { score: 'BLUE' } }]);
    assert.match(
      hover('[#HS█M#]Ваш заказ готов.', { registered }) ?? '',
      /Category: TOSTRING · quality: BLUE/,
    );
  });

  it('has no list where the template has neither values nor buttons', () => {
    const text = shown('[#HS█M#]Ваш заказ готов.', [{ name: 'a', text: 'Ваш заказ готов.' }]);
    assert.match(text, /It can be sent\.\n\n- Body: 16 of/);
  });

  it('shows ten buttons at most, and only the text of one of an unknown kind', () => {
    const buttons = Array.from({ length: 11 }, (_, index) => `Да ${index}`);
    const many = shown(TEXT, [{ ...READY, buttons }]);
    assert.match(many, /`Да 9`/);
    assert.doesNotMatch(many, /`Да 10`/);
    assert.match(many, /^- …$/m);
    const components = [
      { type: 'BODY', text: 'Ваш заказ готов.' },
      { type: 'BUTTONS', buttons: [{ type: 'FLOW', text: 'Форма' }] },
    ];
    const registered = indexOfRows([{ id: 1, name: 'a', status: 'APPROVED', components }]);
    assert.match(hover('[#HS█M#]Ваш заказ готов.', { registered }) ?? '', /button `Форма`$/m);
  });

  it('says nothing without a list', () => {
    assert.doesNotMatch(hover(TEXT) ?? '', /Registered as|[Nn]ot registered/);
  });
});
