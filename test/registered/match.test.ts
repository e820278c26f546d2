import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  compareText,
  OwnText,
  type TextMatch,
} from '../../server/src/service/registered/compare/compare-text';
import { fold } from '../../server/src/service/registered/compare/fold';
import { Pattern } from '../../server/src/service/registered/compare/pattern';
import { loadWorks } from '../fuzz/growing/code';
import { slowMatch } from '../support/slow-matcher';

function match(registered: string, text: string): TextMatch | undefined {
  return compareText(new Pattern(registered), new OwnText(text));
}

/** `as it is`, `characters`, or nothing. */
function level(registered: string, text: string): string | undefined {
  const found = match(registered, text);
  return found && (found.differences.length === 0 ? 'as it is' : 'characters');
}

function valuesOf(registered: string, text: string): string[] | undefined {
  return match(registered, text)?.values.map(({ span }) => text.slice(span.start, span.end));
}

function repaired(registered: string, text: string): string {
  const differences = match(registered, text)?.differences ?? [];
  return differences.reduceRight(
    (result, { span, theirs }) => result.slice(0, span.start) + theirs + result.slice(span.end),
    text,
  );
}

describe('compareText', () => {
  it('takes any value for a placeholder', () => {
    assert.deepEqual(
      valuesOf('Здравствуйте, {{1}}! Заказ {{2}} готов.', 'Здравствуйте, Мария! Заказ А-1 готов.'),
      ['Мария', 'А-1'],
    );
    assert.deepEqual(valuesOf('{{1}}, оцените {{ 2 }}', 'Анна, оцените визит'), ['Анна', 'визит']);
    assert.deepEqual(valuesOf('{{manager_name}} ведёт заказ', 'Виталий ведёт заказ'), ['Виталий']);
  });
  for (const [what, registered, text] of [
    ['an empty value', 'Здравствуйте, {{1}}!', 'Здравствуйте, !'],
    ['a line end in a value', 'Привет, {{1}}!', 'Привет, Мария\nИвановна!'],
    ['a tab in a value', 'Привет, {{1}}!', 'Привет, Мария\tИвановна!'],
    [
      'a tab in a value of a text that differs in characters',
      'Привет,\u00a0{{1}}!',
      'Привет, Мария\tИвановна!',
    ],
    ['a value of 513 units', 'Привет, {{1}}!', `Привет, ${'я'.repeat(513)}!`],
    ['two values for one placeholder', '{{1}} и {{1}}', 'Анна и Мария'],
    ['two of our placeholders for one', 'Привет, {{1}}!', 'Привет, {{1}} {{2}}!'],
    ['another letter', 'Заказ готов', 'Заказ готав'],
    ['another case', 'Заказ готов', 'заказ готов'],
    ['е for ё', 'Ждём вас', 'Ждем вас'],
    ['a missing line end', 'Раз\nДва', 'Раз Два'],
    ['an additional blank line', 'Раз\nДва', 'Раз\n\nДва'],
    ['text after the end', 'Привет, {{1}}!', 'Привет, Анна! Как дела?'],
  ] as const) {
    it(`does not accept ${what}`, () => {
      assert.equal(level(registered, text), undefined);
    });
  }
  for (const [what, registered, text] of [
    ['CRLF', 'Раз\r\nДва', 'Раз\nДва'],
    ['a value of 512 units', 'Привет, {{1}}!', `Привет, ${'я'.repeat(512)}!`],
    ['our placeholders by their order', 'Hello {{1}}! Order {{2}}.', 'Hello {{name}}! Order {{order_id}}.'],
    ['our placeholders with other numbers', 'Hello {{1}}! Order {{2}}.', 'Hello {{2}}! Order {{1}}.'],
    ['a placeholder of ours with text around it', 'Здравствуйте, {{1}}!', 'Здравствуйте, г-н {{1}}!'],
    ['a macro', 'Здравствуйте, {{1}}!', 'Здравствуйте, [#Contact.Name#]!'],
    ['the same value twice', '{{1}} и {{1}}', 'Анна и Анна'],
    ['a value that holds the next piece', '{{1}} и {{2}}', 'Анна и Мария и Ольга'],
    ['values for which the leftmost pieces do not do', '{{1}}-{{2}}={{1}}', 'а-б-в=а-б'],
    [
      'long values that must be divided in another way',
      '{{1}} {{2}}',
      `а ${'б'.repeat(300)} ${'в'.repeat(400)}`,
    ],
  ] as const) {
    it(`accepts ${what}`, () => {
      assert.equal(level(registered, text), 'as it is');
    });
  }

  describe('differences of characters', () => {
    for (const [what, registered, text, theirs, yours] of [
      ['a no-break space', 'на\u00a0{{1}}.', 'на 5 июня.', '\u00a0', ' '],
      ['a plain space', 'на {{1}}. Ждём', 'на 5.\u00a0Ждём', ' ', '\u00a0'],
      ['two spaces', 'Раз  два', 'Раз два', ' ', ''],
      ['a space at the end of a line', 'Раз \nДва', 'Раз\nДва', ' ', ''],
      ['our space at the end of a line', 'Раз\nДва', 'Раз \nДва', '', ' '],
      ['a line end at the end', 'Раз\n', 'Раз', '\n', ''],
      ['a space at the beginning', ' Раз', 'Раз', ' ', ''],
      ['a tab', 'Раз два', 'Раз\tдва', ' ', '\t'],
      ['a quotation mark', 'Клуб «Север»!', 'Клуб "Север»!', '«', '"'],
      ['a dash', 'Клуб — открыт', 'Клуб - открыт', '—', '-'],
      ['dots', 'Ждём…', 'Ждём...', '…', '...'],
      ['our dots', 'Ждём... вас', 'Ждём… вас', '...', '…'],
      ['a decomposed letter', 'Чай готов', 'Чаи\u0306 готов', 'й', 'и\u0306'],
      ['an invisible character', 'Заказ готов', 'За\u200bказ готов', '', '\u200b'],
      ['a soft hyphen', 'За\u00adказ готов', 'Заказ готов', '\u00ad', ''],
      ['a variation selector', 'Ждём ❤\ufe0f вас', 'Ждём ❤ вас', '\ufe0f', ''],
      ['an invisible character after a placeholder', '{{1}}\u200b, ждём', 'Анна, ждём', '\u200b', ''],
    ] as const) {
      it(`names ${what}`, () => {
        const [difference, ...more] = match(registered, text)?.differences ?? [];
        assert.deepEqual([difference?.theirs, difference?.yours], [theirs, yours]);
        assert.deepEqual(more, []);
        assert.equal(level(registered, repaired(registered, text)), 'as it is');
      });
    }
    it('says what precedes and follows it', () => {
      const [difference] =
        match('Запись на\u00a0{{2}} к врачу.', 'Запись на среду к врачу.')?.differences ?? [];
      assert.equal(difference?.next, '{{2}}');
      assert.equal(difference.previous, 'на');
    });
    it('gives each of several with its place', () => {
      const text = 'Клуб "Север" - это клуб.';
      const found = match('Клуб «Север» — это клуб.', text)?.differences ?? [];
      assert.deepEqual(
        found.map(({ span, theirs }) => [text.slice(span.start, span.end), theirs]),
        [
          ['"', '«'],
          ['"', '»'],
          ['-', '—'],
        ],
      );
    });
  });

  const piece = fc.constantFrom('а', 'б', ' ', 'аб', '. ', '\n', 'ба ');
  const place = fc.constantFrom('{{1}}', '{{2}}', '{{1}}', '{{3}}');
  const registeredText = fc.array(fc.oneof(piece, place), { maxLength: 7 }).map((parts) => parts.join(''));
  const value = fc.constantFrom('а', 'б', 'аб', 'ба б', '{{1}}', '{{2}}', '\n', '', 'б{{1}}', '{{1}}{{2}}');
  const filled = fc
    .tuple(registeredText, fc.array(value, { minLength: 7, maxLength: 7 }))
    .map(([text, values]) => {
      let index = 0;
      return [text, text.replaceAll(/\{\{\d\}\}/g, () => values[index++] ?? '')] as const;
    });

  it('agrees with a slow matcher that tries everything', () => {
    let matched = 0;
    fc.assert(
      fc.property(filled, ([registered, text]) => {
        const expected = slowMatch(registered, text);
        if (expected) matched++;
        assert.equal(level(registered, text) === 'as it is', expected);
      }),
      { numRuns: 6000 },
    );
    assert.ok(matched > 500, 'hardly any text fits');
  });

  const disguises = fc.array(
    fc.tuple(
      fc.nat(),
      fc.constantFrom(
        '\u00a0',
        '\u202f',
        '  ',
        '\t',
        '\u200b',
        '\u00ad',
        ' ',
        '«',
        '"',
        '—',
        '-',
        '…',
        '...',
        '\u0306',
        '\u2028',
        '\ufe0f',
      ),
    ),
    { maxLength: 4 },
  );
  it('makes a text fit by its differences, whatever characters differ', () => {
    let differing = 0;
    fc.assert(
      fc.property(filled, disguises, ([registered, text], changes) => {
        const disguised = changes.reduce((result, [at, characters]) => {
          const place = at % (result.length + 1);
          const isSpace = /[\s"«—…-]/.test(result.charAt(place));
          return result.slice(0, place) + characters + result.slice(isSpace ? place + 1 : place);
        }, text);
        const found = match(registered, disguised);
        if (!found || found.differences.length === 0) return;
        differing++;
        const now = repaired(registered, disguised);
        assert.equal(fold(now).text, fold(disguised).text, 'a repair changed more than characters');
        assert.equal(level(registered, now), 'as it is', JSON.stringify([registered, disguised, now, found]));
      }),
      { numRuns: 6000 },
    );
    assert.ok(differing > 300, `only ${differing}`);
  });
});

describe('the steps of matching', function () {
  this.timeout(60_000);

  const kinds: Readonly<Record<string, (size: number) => readonly [string, string]>> = {
    'a text that fits': (size) => [
      'Заказ {{1}} готов. '.repeat(size / 19),
      'Заказ А-1 готов. '.repeat(size / 19),
    ],
    'placeholders between single spaces': (size) => [
      Array.from({ length: size / 8 }, (_, index) => `{{${index + 1}}}`).join(' '),
      'а '.repeat(size / 2).trim(),
    ],
    'a text that fits but for its end': (size) => [
      'а {{1}} '.repeat(size / 8) + 'в',
      'а б '.repeat(size / 4) + 'г',
    ],
    'one name again and again': (size) => ['{{1}} '.repeat(size / 6), 'аб '.repeat(size / 3)],
    'one name that never fits': (size) => ['{{1}}а'.repeat(size / 6), `${'а'.repeat(size)}б`],
    'values that are too long': (size) => ['{{1}} {{2}}', `${'а '.repeat(size / 2)}б`],
    'our placeholders': (size) => ['{{1}}, '.repeat(size / 7), '{{1}}, '.repeat(size / 7)],
    'a text that differs in characters': (size) => [
      'на\u00a0{{1}}. '.repeat(size / 9),
      'на 5. '.repeat(size / 9),
    ],
    'opening braces': (size) => ['{{'.repeat(size / 2), '{{'.repeat(size / 2)],
    'line ends': (size) => ['\n'.repeat(size) + 'а', '\n'.repeat(size) + 'б'],
  };
  for (const [kind, make] of Object.entries(kinds)) {
    it(`grow no faster than the text, on ${kind}`, async () => {
      const { module, count } = await loadWorks();
      const steps: number[] = [];
      for (const size of [8_000, 32_000]) {
        const [registered, text] = make(size);
        steps.push((await count(module.matching(registered, text))).total);
      }
      const [few = 1, many = 1] = steps;
      const exponent = many < 2_000 ? 0 : Math.log(many / few) / Math.log(4);
      assert.ok(exponent <= 1.1, `${few} steps, then ${many}: ${exponent.toFixed(2)}`);
    });
  }
});
