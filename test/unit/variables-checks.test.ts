import assert from 'node:assert/strict';
import { DEFAULT_CHECK_OPTIONS, type CheckOptions } from '../../server/src/service';
import { check } from '../support/check';
import { markSpans, readMarked } from '../support/marked';
import { fixAll } from '../support/fix-all';

/** The findings of the checks of variables, without the reminder that somebody has to fill them. */
function variableFindings(text: string, options: Partial<CheckOptions> = {}): string[] {
  return check(text, { allowPlaceholders: true, ...options })
    .filter(({ check: { group } }) => group === 'variables')
    .map((finding) => finding.check.id);
}

describe('checks of variables together', () => {
  const cases: [string, string, string[]][] = [
    ['damaged braces, a good number', 'Добрый день, {{ 1 }}! Ждём вас.', ['variable-braces']],
    [
      'damaged braces count as their number',
      'Добрый день, {{1}}! Ждём вас {2}} числа, не опаздывайте.',
      ['variable-braces'],
    ],
    [
      'a bad name is no gap and no mix',
      'Добрый день, {{1}}! Ждём вас в {{Город}}, приходите.',
      ['variable-name'],
    ],
    ['a gap', 'Добрый день, {{1}}! Ждём вас в {{3}}, приходите.', ['variable-sequence']],
    [
      'a gap is not reported as order too',
      'Добрый день, {{3}}! Ждём вас в {{1}}, приходите.',
      ['variable-sequence'],
    ],
    ['another order', 'Добрый день, {{2}}! Ждём вас в {{1}}, приходите.', ['variable-order']],
    ['a mix is no gap', 'Добрый день, {{name}}! Ждём вас в {{2}}, приходите.', ['variable-mixed']],
    ['an edge', 'Добрый день, уважаемая {{1}}', ['variable-at-edge']],
    ['an edge with whitespace', 'Добрый день, уважаемая {{1}} ', ['variable-at-edge']],
    ['near an edge', 'Добрый день, уважаемая {{1}}!', ['variable-near-edge']],
    ['an emoji at the start is no word', '👋 {{1}}, добрый день! Ждём вас.', ['variable-near-edge']],
    ['an emoji at the end is no word', 'Добрый день! Остаток: {{1}} 👋', ['variable-near-edge']],
    ['a currency sign is no word either', 'Добрый день! Остаток: {{1}} ₽', ['variable-near-edge']],
    ['a word after the emoji is enough', '👋 Привет, {{1}}! Рады вам 🎉', []],
    ['a number may repeat', 'Заказ {{1}} готов. Номер {{1}} назовите оператору.', []],
    ['a name may not', 'Заказ {{order}} готов. Номер {{order}} назовите оператору.', ['variable-name']],
    [
      'a name counts with damaged braces too',
      'Заказ {{order}} готов. Номер {{ order }} назовите оператору.',
      ['variable-braces', 'variable-name'],
    ],
    ['a name may appear in header and body', 'Заказ {{order}} готов, ждём.[*HEAD*]Заказ {{order}}', []],
    ['a name of 32 characters', `Ваш заказ {{${'a'.repeat(32)}}} готов.`, []],
    ['a name of 33 characters', `Ваш заказ {{${'a'.repeat(33)}}} готов.`, ['variable-name']],
    [
      'damaged braces at an edge are two defects',
      '{{1}, добрый день, ждём вас!',
      ['variable-at-edge', 'variable-braces'],
    ],
    ['nothing else in the body', '{{1}}', ['variable-at-edge']],
    ['both edges', '{{1}} и {{2}}', ['variable-at-edge', 'variable-ratio', 'variable-at-edge']],
    ['nothing but variables', '{{1}} {{2}}', ['variable-at-edge', 'variable-adjacent', 'variable-at-edge']],
    ['the header has its own numbers', 'Добрый день, {{1}}! Ждём вас.[*HEAD*]Заказ {{1}}', []],
    [
      'two in the header, not also a gap',
      'Добрый день! Ждём вас.[*HEAD*]Заказ {{2}} и {{3}}',
      ['header-variables'],
    ],
    [
      'the footer is no part of a mix',
      'Добрый день, {{1}}! Ждём.[*FOOT*]Ваш {{name}} 🙂',
      ['footer-variables'],
    ],
    ['CRLF', 'Добрый день!\r\nЖдём вас\r\nв {{1}}\r\n', ['variable-at-edge']],
  ];
  for (const [name, text, expected] of cases) {
    it(name, () => {
      const found = variableFindings(`[#HSM#]${text}`);
      assert.deepEqual(found, expected);
    });
  }

  it('repairs every pair of braces that can mean one variable only, and nothing else', () => {
    const text = '[#HSM#]👋 Добрый день, {{ 1 }}!\r\nСумма {2} рублей, срок {{3}, {имя} и {{.';
    const settings = { 'carriage-return': 'off' } as const;
    const repaired = fixAll(text, DEFAULT_CHECK_OPTIONS, settings).text;
    assert.equal(repaired, '[#HSM#]👋 Добрый день, {{1}}!\r\nСумма {{2}} рублей, срок {{3}}, {имя} и {{.');
  });

  it('leaves a word in single braces to the author', () => {
    const { text, spans } = readMarked('[#HSM#]Добрый день, ⟦{name}⟧! Ждём вас.');
    const [finding] = check(text).filter((one) => one.check.id === 'variable-braces');
    assert.ok(finding);
    assert.equal(markSpans(text, [finding.span]), markSpans(text, spans));
    assert.equal(finding.fix(), undefined);
    assert.equal(finding.suggestions().length, 1);
  });
});

describe('samples of variables', () => {
  const text = '[#HSM#]Здравствуйте, {{1}}! Ваш заказ {{2}} ждёт вас в магазине.';
  const found = (values: Record<string, string>, template = text): string[] =>
    check(template, { samples: [{ name: 'обычный', values }] })
      .filter((finding) => finding.check.id === 'sample-value')
      .map((finding) => `${template.slice(finding.span.start, finding.span.end)} ${finding.severity}`);

  it('accepts ordinary values', () => {
    assert.deepEqual(found({ '1': 'Елена', '2': 'А-17' }), []);
  });

  for (const [name, value] of Object.entries({
    newline: 'а\nб',
    'carriage return': 'а\rб',
    tab: 'а\tб',
    'five spaces': 'а     б',
    empty: '',
    blank: ' ',
    'too long': 'я'.repeat(513),
  })) {
    it(`reports a value: ${name}`, () => {
      assert.deepEqual(found({ '1': 'Елена', '2': value }), ['{{2}} warning']);
    });
  }

  it('accepts four spaces and 512 characters', () => {
    assert.deepEqual(found({ '1': 'а    б', '2': 'я'.repeat(512) }), []);
  });

  it('reports a missing value quietly, also of a macro', () => {
    assert.deepEqual(found({ '1': 'Елена' }), ['{{2}} information']);
    assert.deepEqual(
      found({ '1': 'Елена' }, '[#HSM#]Здравствуйте, {{1}}! Ваш менеджер — [#Owner.Name#], звоните.'),
      ['[#Owner.Name#] information'],
    );
  });

  it('ignores a set that was written for other templates', () => {
    assert.deepEqual(found({ city: 'Томск' }), []);
  });

  it('reports the filled body at its last variable, with the longest set', () => {
    const template = `[#HSM#]${'Добрый день! '.repeat(70)}Спасибо, {{1}}, за покупку.`;
    const samples = [
      { name: 'короткий', values: { '1': 'Ия' } },
      { name: 'длинный', values: { '1': 'ж'.repeat(200) } },
    ];
    const [finding] = check(template, { samples }).filter((one) => one.check.id === 'sample-value');
    assert.ok(finding);
    assert.equal(template.slice(finding.span.start, finding.span.end), '{{1}}');
    assert.match(finding.message.ru, /«длинный»/);
    assert.match(finding.message.en, /by 108\b/);
  });

  it('does not repeat what the limit of the text itself reports', () => {
    const template = `[#HSM#]${'Добрый день! '.repeat(80)}Спасибо, {{1}}, за покупку.`;
    assert.deepEqual(found({ '1': 'Елена' }, template), []);
  });

  it('suppresses the reminder to fill the variables', () => {
    const ids = check(text, { samples: [{ name: 'обычный', values: { '1': 'Ия', '2': '7' } }] });
    assert.deepEqual(
      ids.map((finding) => finding.check.id),
      [],
    );
  });
});
