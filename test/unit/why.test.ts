import assert from 'node:assert/strict';
import { LIKELIHOODS } from '../../server/src/service/why/cause';
import { comparePart } from '../../server/src/service/why/compare-part';
import { Pattern } from '../../server/src/service/registered/compare/pattern';
import {
  DELIVERY_CODES,
  exampleIndex,
  makeRules,
  parseTemplate,
  whyJson,
  whyMarkdown,
  whyNotDelivered,
  whyText,
  type Rules,
  type WhyAnswer,
} from '../../server/src/service';

const today = (): string => '2026-11-29';
const RULES = makeRules({ config: undefined, baseline: undefined }, undefined, today);

const ORDER =
  '[#HSM#]Здравствуйте, {{1}}! Ваш заказ {{2}} готов к выдаче, ждём вас.[*HEAD*]Заказ готов[*FOOT*]Магазин';
const VISIT = '[#HSM#]Напоминаем о записи к врачу {{1}} на завтра. Возьмите паспорт.';

function ask(sent: string, code = '', rules: Rules = RULES): WhyAnswer {
  const templates = Object.entries({ 'order.hsm': ORDER, 'visit.hsm': VISIT }).map(([name, text]) => ({
    ...{ name, address: `file:///work/${name}`, document: parseTemplate(text), rules },
  }));
  return whyNotDelivered({ sent, code, templates, rules });
}

/** The causes of one likelihood, in English. */
const causes = (answer: WhyAnswer, likelihood: (typeof LIKELIHOODS)[number]): string =>
  answer.causes
    .filter((cause) => cause.likelihood === likelihood)
    .map(({ text }) => text.en)
    .join('\n');

describe('why a message was not delivered', () => {
  it('finds the nearest template of a text with tags, without tags, and without header and footer', () => {
    const full =
      '[#HSM#]Здравствуйте, Анна! Ваш заказ А-1 готов к выдаче, ждём вас.[*HEAD*]Заказ готов[*FOOT*]Магазин';
    for (const sent of [
      full,
      'Заказ готов\nЗдравствуйте, Анна! Ваш заказ А-1 готов к выдаче, ждём вас.\nМагазин',
      'Заказ готов\n\nЗдравствуйте, Анна! Ваш заказ А-1 готов к выдаче, ждём вас.\n\nМагазин',
    ]) {
      const { nearest } = ask(sent);
      assert.ok(nearest);
      assert.equal(nearest.name, 'order.hsm');
      assert.deepEqual([nearest.differences, nearest.parts], [[], []]);
      assert.deepEqual(
        nearest.values.map(({ name, text }) => `${name}=${text}`),
        ['1=Анна', '2=А-1'],
      );
    }
    const bare = ask('Здравствуйте, Анна! Ваш заказ А-1 готов к выдаче, ждём вас.').nearest;
    assert.deepEqual(
      bare?.parts.map(({ part, change }) => `${part} ${change}`),
      ['header missing', 'footer missing'],
    );
  });

  it('names a text that is like no template', () => {
    const answer = ask('Скидки на зимнюю коллекцию до конца недели!');
    assert.equal(answer.nearest, undefined);
    assert.match(causes(answer, 'likely'), /No template of this folder/);
  });

  it('marks what differs down to the invisible character', () => {
    const { nearest } = ask(
      '[#HSM#]Напоминаем о\u00a0записи к врачу Ивановой на\u200b завтра. Возьмите полис.',
    );
    assert.ok(nearest);
    assert.deepEqual(
      nearest.differences.map(({ kind, theirs, yours, after }) => [kind, theirs, yours, after]),
      [
        ['characters', ' ', '\u00a0', 'о'],
        ['characters', 'на', 'на\u200b', 'Ивановой'],
        ['changed', 'паспорт', 'полис', 'Возьмите'],
      ],
    );
    assert.match(
      nearest.marked[0]?.yours ?? '',
      /о⟦‹U\+00A0›⟧записи.*⟦на‹U\+200B›⟧ завтра\. Возьмите ⟦полис⟧\./,
    );
  });

  const values: [string, string, RegExp][] = [
    ['Иванова\nАнна', 'certain', /has a line break/],
    ['Иванова\tАнна', 'certain', /has a tab/],
    ['Иванова     Анна', 'certain', /more than 4 spaces/],
    ['', 'certain', /has no value/],
    ['{{1}}', 'likely', /without a value/],
    ['я'.repeat(513), 'possible', /longer than 512/],
  ];
  for (const [value, likelihood, message] of values) {
    it(`reports the value ${JSON.stringify(value.slice(0, 20))}`, () => {
      const answer = ask(`[#HSM#]Напоминаем о записи к врачу ${value} на завтра. Возьмите паспорт.`);
      const known = LIKELIHOODS.find((one) => one === likelihood);
      assert.ok(known);
      assert.match(causes(answer, known), message);
    });
  }

  it('names all variables that were sent without values in one cause', () => {
    const answer = ask(ORDER);
    const found = answer.causes.filter(({ likelihood }) => likelihood === 'likely').map(({ text }) => text);
    assert.equal(found.length, 1);
    assert.match(found[0]?.en ?? '', /^\{\{1\}\} and \{\{2\}\} were sent without values\./);
    assert.match(found[0]?.ru ?? '', /^\{\{1\}\} и \{\{2\}\} отправлены без значений\./);
  });

  it('reports a text that is too long once its values are in', () => {
    const answer = ask(
      `[#HSM#]Напоминаем о записи к врачу ${'Иванова '.repeat(140)}на завтра. Возьмите паспорт.`,
    );
    const cause = answer.causes.find(({ check }) => check === 'body-too-long');
    assert.deepEqual([cause?.likelihood, cause?.codes], ['certain', ['132005']]);
  });

  it('puts damaged tags and images first', () => {
    const tags = ask(`[#НSM#]Напоминаем о записи к врачу Ивановой на завтра. Возьмите паспорт.`);
    assert.equal(tags.causes[0]?.check, 'tag-homoglyph');
    const image = ask(
      '[#HSM#]Напоминаем о записи к врачу Ивановой на завтра. Возьмите паспорт.[*IMAGE*]http://a.ru/1.jpg',
    );
    assert.equal(image.causes[0]?.check, 'image-not-https');
    assert.ok(image.causes[0].codes.includes('131053'));
    assert.deepEqual(
      image.nearest?.parts.map(({ part, change }) => `${part} ${change}`),
      ['image extra'],
    );
  });

  it('reports the status of a registered template, and not what the folder would say', () => {
    const list = [
      {
        name: 'visit',
        text: 'Напоминаем о записи к врачу {{1}} на завтра. Возьмите паспорт.',
        status: 'PAUSED',
      },
    ];
    const rules = { ...RULES, registered: exampleIndex(list) };
    const answer = ask('[#HSM#]Напоминаем о записи к врачу Ивановой на завтра. Возьмите паспорт.', '', rules);
    assert.equal(answer.causes[0]?.check, 'registered-not-approved');
    assert.ok(!answer.causes.some(({ text }) => text.en.includes('without a list from Edna')));
  });

  it('explains a code, and takes the causes that it names first', () => {
    const alone = ask('', '{"error":{"code":132000}}');
    assert.deepEqual([alone.codes.map(({ code }) => code), alone.causes], [['132000'], []]);
    assert.equal(ask('', 'E-17').isUnknownCode, true);
    const blocked = ask(
      '[#HSM#]Напоминаем о записи к врачу Ивановой на завтра. Возьмите паспорт.',
      'user-blocked',
    );
    assert.match(blocked.causes[0]?.text.en ?? '', /blocked the sender/);
    assert.equal(blocked.causes[0]?.likelihood, 'likely');
  });

  it('names only codes that can be explained', () => {
    const known = new Set(DELIVERY_CODES.map(({ code }) => code));
    for (const sent of ['[#НSM#]x[*HEAD*][*IMAGE*]http://a', 'Скидки', ORDER, '[#HSM#]{{1}}%w[#A.b#]']) {
      for (const code of ask(sent).causes.flatMap(({ codes }) => codes)) assert.ok(known.has(code), code);
    }
  });

  it('does a bounded amount of work for any text', () => {
    const text = '[#HSM#]' + 'а б '.repeat(10_000);
    const rules = RULES;
    const templates = [{ name: 'a.hsm', address: 'file:///a.hsm', document: parseTemplate(text), rules }];
    const { nearest } = whyNotDelivered({ sent: `${text}конец`, code: '', templates, rules });
    assert.equal(nearest?.differences.length, 1);
  });

  it('escapes text of a template in Markdown and for a terminal', () => {
    const answer = ask(
      '[#HSM#]Напоминаем о записи к врачу <b>*a*</b>`\u001b[31m на завтра. Возьмите ![x](y).',
    );
    const page = whyMarkdown(answer, 'en').replaceAll(/```[^]*?```/g, '');
    assert.ok(!page.includes('<b>') || page.includes('\\<b'));
    assert.ok(!page.includes('![x]'));
    assert.ok(!whyText(answer, 'ru').includes('\u001b'));
    assert.match(whyText(answer, 'ru'), /Ближайший шаблон: visit\.hsm/);
    assert.match(JSON.stringify(whyJson(answer, 'ru')), /"name":"visit.hsm"/);
  });
});

describe('a part of a sent text', () => {
  const compare = (pattern: string, sent: string): string[] => {
    const { differences, values } = comparePart('body', new Pattern(pattern), sent);
    return [
      ...differences.map(({ kind, theirs, yours }) => `${kind}:${theirs}>${yours}`),
      ...values.map(({ name, text }) => `${name}=${text}`),
    ];
  };

  it('is compared with any value for a placeholder', () => {
    assert.deepEqual(compare('Заказ {{1}} готов', 'Заказ А-1 готов'), ['1=А-1']);
    assert.deepEqual(compare('Заказ {{1}} готов', 'Заказ А\n1 готов'), ['1=А\n1']);
    assert.deepEqual(compare('{{1}} и {{2}}', 'Анна и Пётр'), ['1=Анна', '2=Пётр']);
    assert.deepEqual(compare('Ваш код {{1}}.', 'Ваш код.'), ['characters: >', '1=']);
  });

  it('has differences in order, each as a whole', () => {
    assert.deepEqual(compare('один два три', 'один пять три'), ['changed:два>пять']);
    assert.deepEqual(compare('один два', 'один'), ['missing: два>']);
    assert.deepEqual(compare('один', 'один два'), ['extra:> два']);
    assert.deepEqual(compare('«А»\nБ', '"А"\n\nБ'), ['characters:«>"', 'characters:»>"\n']);
  });
});
