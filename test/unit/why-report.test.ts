// What the answer to «Why was it not delivered?» says in words.
import assert from 'node:assert/strict';
import {
  exampleIndex,
  makeRules,
  parseTemplate,
  whyNotDelivered,
  whyText,
  type Language,
  type Rules,
  type WhyAnswer,
} from '../../server/src/service';

const RULES = makeRules({ config: undefined, baseline: undefined }, undefined, () => '2026-11-29');

function ask(sent: string, templates: readonly string[], rules: Rules = RULES): WhyAnswer {
  const asked = templates.map((text, index) => ({
    ...{ name: `${index}.hsm`, address: `file:///work/${index}.hsm`, document: parseTemplate(text), rules },
  }));
  return whyNotDelivered({ sent, code: '', templates: asked, rules });
}

const report = (sent: string, template: string, language: Language = 'en'): string =>
  whyText(ask(sent, [template]), language);

const VISIT = '[#HSM#]Напоминаем о записи к врачу {{1}} на завтра.';

describe('the report on a message that was not delivered', () => {
  it('says that only the values differ', () => {
    const sent = VISIT.replace('{{1}}', 'Ивановой');
    assert.match(report(sent, VISIT), /the text is that of the template, letter by letter/);
    assert.match(report(sent, VISIT, 'ru'), /текст совпадает с шаблоном до последнего символа/);
  });

  it('shows values that are empty or have line breaks and tabs', () => {
    assert.match(report(VISIT.replace('{{1}} ', ' '), VISIT), /\{\{1\}\} = ∅/);
    assert.match(report(VISIT.replace('{{1}}', 'Ива\nно\tвой'), VISIT), /\{\{1\}\} = Ива↵но→вой/);
  });

  it('has no chapter on values for a template without variables', () => {
    const template = '[#HSM#]Напоминаем о записи к врачу на завтра.';
    assert.doesNotMatch(report(template, template), /^The values$/m);
    assert.match(report(VISIT, VISIT), /^The values$/m);
  });

  it('names what is missing and what is extra, also at the beginning', () => {
    const template = '[#HSM#]Добрый день, ваш заказ готов к выдаче.';
    const missing = template.replace('Добрый день, ', '');
    assert.match(report(missing, template), /Body: “Добрый день,…” is missing\./);
    assert.match(report(missing, template, 'ru'), /: пропущено — «Добрый день,…»\./);
    const extra = template.replace('готов', 'уже готов');
    assert.match(report(extra, template), /after “заказ”: “ ?уже ?” is extra\./);
    assert.match(report(extra, template, 'ru'), /после «заказ»: лишнее — «/);
  });

  it('reports the two values of one variable once, and cuts long ones between characters', () => {
    const template = '[#HSM#]Заказ {{1}} собран. Номер {{1}} назовите курьеру у двери.';
    const sent = (one: string, other: string): WhyAnswer =>
      ask(template.replace('{{1}}', one).replace('{{1}}', other), [template]);
    const twoValues = ({ causes }: WhyAnswer): string[] =>
      causes.map(({ text }) => text.en).filter((text) => text.includes('has two values'));
    assert.deepEqual(twoValues(sent('А-1', 'А-1')), []);
    assert.match(twoValues(sent('А-1', 'А-2')).join(), /^\{\{1\}\} has two values: “А-1” and “А-2”\./);
    const long = `${'я'.repeat(39)}😀 и ещё`;
    assert.match(twoValues(sent(long, 'А-2')).join(), /“я{39}…” and “А-2”/);
  });
});

describe('the template that a sent text is nearest to', () => {
  const parts = ({ nearest }: WhyAnswer): string[] =>
    (nearest?.parts ?? []).map(({ part, change }) => `${part} ${change}`);

  it('has parts that were not sent, and lacks parts that were', () => {
    const body = '[#HSM#]Ваш заказ готов к выдаче, ждём вас.';
    const image = '[*IMAGE*]https://example.com/1.png';
    assert.deepEqual(parts(ask(body, [`${body}${image}`])), ['image missing']);
    assert.deepEqual(parts(ask(`${body}[*HEAD*]Заказ[*FOOT*]Магазин`, [body])), [
      'header extra',
      'footer extra',
    ]);
  });

  it('is never one without a body', () => {
    assert.equal(
      ask('[#HSM#]Ваш заказ готов.', ['[#HSM#]', '[#HSM#][*HEAD*]Ваш заказ готов.']).nearest,
      undefined,
    );
  });

  it('is found for a text of which only header and footer were pasted', () => {
    const { nearest } = ask('Заказ готов\n\nМагазин', ['[#HSM#]Заказ готов[*FOOT*]Магазин']);
    assert.equal(nearest?.name, '0.hsm');
    assert.deepEqual(nearest.differences, []);
  });

  it('has no difference for two equal texts of any length', () => {
    const long = `[#HSM#]${'а б '.repeat(10_000)}`;
    assert.deepEqual(ask(long, [long]).nearest?.differences, []);
  });
});

describe('the findings of a sent text as causes', () => {
  const checks = ({ causes }: WhyAnswer): (string | undefined)[] => causes.map(({ check }) => check);

  it('has each check once', () => {
    const found = checks(ask('[#HSM#]Заказ [#Order.Number#] для [#Contact.Name#] готов к выдаче.', []));
    assert.equal(found.filter((check) => check === 'macro-in-text').length, 1);
  });

  it('leaves out what concerns tags that nobody wrote', () => {
    const long = 'Ваш заказ готов к выдаче, ждём вас сегодня. '.repeat(30);
    const found = ask(long, []).causes.filter(({ check }) => check !== undefined);
    assert.ok(found.some(({ check }) => check === 'body-too-long'));
    assert.ok(!found.some(({ check }) => check === 'description-too-long'));
  });

  it('is certain that a text is not registered where the list is complete', () => {
    const text = '[#HSM#]Скидки на зимнюю коллекцию до конца недели!';
    const of = (isComplete: boolean): string | undefined => {
      const templates = [{ name: 'visit', text: 'Напоминаем о записи к врачу на завтра.' }];
      const registered = exampleIndex(templates);
      const { causes } = ask(text, [], { ...RULES, registered });
      return isComplete ? causes.find(({ check }) => check === 'not-registered')?.likelihood : undefined;
    };
    assert.equal(of(true), 'certain');
  });
});
