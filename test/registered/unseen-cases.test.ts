import assert from 'node:assert/strict';
import { parseTemplate, readRegisteredList, RegisteredIndex } from '../../server/src/service';

/** One entry of the list, and the texts of its parts as pieces around values. */
interface Entry {
  readonly name: string;
  readonly header?: string;
  readonly body: string;
  readonly footer?: string;
}

type Part = 'header' | 'body' | 'footer';
type Level = 'exact' | 'characters' | 'parts' | undefined;

/** Templates that are much alike: one word, one sign or one part more or less. */
const ENTRIES: readonly Entry[] = [
  {
    name: 'ready',
    header: 'Заказ «Север» — готов',
    body: '{{1}}, ваш заказ № {{2}} готов... Ждём вас — до {{3}}!\nАдрес: "Север".',
    footer: 'Клуб «Север» - 8:00',
  },
  {
    name: 'sent',
    header: 'Заказ «Север» — готов',
    body: '{{1}}, ваш заказ № {{2}} отправлен... Ждём вас — до {{3}}!\nАдрес: "Север".',
    footer: 'Клуб «Север» - 8:00',
  },
  { name: 'plain', body: 'Чай и ёлка для {{1}} уже ждут на точке {{2}}.' },
  { name: 'twice', body: 'Код {{1}}. Ещё раз: {{1}}; срок {{2}} дней.', footer: 'Магазин' },
  { name: 'whole', header: 'Скидки', body: 'Летняя распродажа началась. Приходите!' },
];

const VALUES: Readonly<Record<string, readonly string[]>> = {
  filled: ['Анна', 'А-17', '20:00'],
  'several words': ['Анна Мария', 'А 17', 'восьми вечера'],
  macros: ['[#Contact.Name#]', '[#Order.Number#]', '[#Order.Date#]'],
  'our places': ['{{name}}', '{{order}}', '{{time}}'],
};

function written({ header, body, footer }: Entry, values: readonly string[]): string {
  const filled = body.replaceAll(/\{\{(\d)\}\}/g, (_, name: string) => values[Number(name) - 1] ?? '');
  return `[#HSM#]${filled}${header === undefined ? '' : `[*HEAD*]${header}`}${footer === undefined ? '' : `[*FOOT*]${footer}`}`;
}

/** A character that a reader takes for the registered one, at every place where the text has it. */
const LOOKALIKES: readonly (readonly [what: string, from: string, to: string])[] = [
  ['no-break space', ' ', '\u00a0'],
  ['narrow no-break space', ' ', '\u202f'],
  ['figure space', ' ', '\u2007'],
  ['two spaces', ' ', '  '],
  ['tab', ' ', '\t'],
  ['straight quotation mark', '«', '"'],
  ['straight quotation mark at the end', '»', '"'],
  ['typographic quotation mark', '"', '“'],
  ['hyphen for a dash', '—', '-'],
  ['en dash', '—', '–'],
  ['dash for a hyphen', ' - ', ' — '],
  ['one sign of three dots', '...', '…'],
  ['decomposed letter', 'й', 'и\u0306'],
  ['zero-width space', 'а', 'а\u200b'],
  ['soft hyphen', 'о', 'о\u00ad'],
  ['space before a line end', '\n', ' \n'],
  ['space after a line end', '\n', '\n '],
];

/** What makes another text of it. */
const OTHERS: readonly (readonly [what: string, change: (text: string) => string])[] = [
  ['е for ё', (text) => text.replace('ё', 'е')],
  ['another case', (text) => text.replace(/[а-я](?=[^а-я]*$)/, (letter) => letter.toUpperCase())],
  ['a word more', (text) => `${text} сейчас`],
  ['a word less', (text) => text.replace(/ (?=[а-яё]{3})[а-яё]+/, '')],
  ['a blank line more', (text) => text.replace('\n', '\n\n')],
  ['a sign less', (text) => text.replace(/[.!]$/, '')],
];

const PARTS: readonly Part[] = ['header', 'body', 'footer'];

describe('comparison of systematic variants', () => {
  const rows = ENTRIES.map(({ name, header, body, footer }, id) => ({
    ...{ id, name, channelType: 'WHATSAPP', status: 'APPROVED', type: 'OPERATOR', language: 'RU' },
    content: {
      text: body,
      header: header === undefined ? null : { headerType: 'TEXT', text: header },
      footer: footer === undefined ? null : { text: footer },
    },
  }));
  const read = readRegisteredList(JSON.stringify(rows), { name: 'list.json', uri: 'file:///list.json' });
  assert.ok(read.ok);
  const index = new RegisteredIndex([read.value]);

  function check(template: string, expected: Level, name: string | undefined, what: string): void {
    const comparison = index.compare(parseTemplate(template));
    assert.equal(comparison?.level, expected, `${what}: ${JSON.stringify(template)}`);
    assert.equal(comparison?.matches[0]?.template.name, name, what);
  }
  /** Every entry with every kind of values. */
  function each(visit: (entry: Entry, values: readonly string[], what: string) => void): void {
    for (const entry of ENTRIES) {
      for (const [kind, values] of Object.entries(VALUES)) visit(entry, values, `${entry.name}, ${kind}`);
    }
  }
  /** A registered part with a piece changed at one place after the other. */
  function variants(text: string, from: string, to: string): readonly string[] {
    return text
      .split(from)
      .slice(1)
      .map((_, place) => {
        const pieces = text.split(from);
        return pieces.slice(0, place + 1).join(from) + to + pieces.slice(place + 1).join(from);
      });
  }

  /** Beside a placeholder the second space is the value's, which may hold one; of one that is repeated, values must be equal. */
  function isSpaceOfValue(changed: string): boolean {
    const place = /(?<= {2})\{\{\d\}\}|\{\{\d\}\}(?= {2})/.exec(changed)?.[0];
    return place !== undefined && changed.split(place).length === 2;
  }

  it('finds each as it is, whatever the values', () => {
    each((entry, values, what) => {
      check(written(entry, values), 'exact', entry.name, what);
    });
  });
  it('names characters in every part and at every place', () => {
    let count = 0;
    each((entry, values, what) => {
      for (const [how, from, to] of LOOKALIKES) {
        for (const part of PARTS) {
          for (const changed of variants(entry[part] ?? '', from, to)) {
            const template = written({ ...entry, [part]: changed }, values);
            const level = isSpaceOfValue(changed) ? 'exact' : 'characters';
            check(template, level, entry.name, `${what}, ${how}, ${part}`);
            count++;
          }
        }
      }
    });
    assert.ok(count > 1000, String(count));
  });
  it('takes no other text for a registered one', () => {
    each((entry, values, what) => {
      for (const [how, change] of OTHERS) {
        for (const part of PARTS) {
          const text = entry[part];
          if (text === undefined || change(text) === text) continue;
          const template = written({ ...entry, [part]: change(text) }, values);
          const [level, name]: [Level, string | undefined] =
            part === 'body' ? [undefined, undefined] : ['parts', entry.name];
          check(template, level, name, `${what}, ${how}, ${part}`);
        }
      }
    });
  });
  it('reports parts that are missing or additional', () => {
    each((entry, values, what) => {
      for (const part of ['header', 'footer'] as const) {
        const { [part]: text, ...rest } = entry;
        const changed: Entry = text === undefined ? { ...entry, [part]: 'Ещё' } : rest;
        check(written(changed, values), 'parts', entry.name, `${what}, ${part}`);
      }
    });
  });
  it('refuses values that Edna does not take', () => {
    for (const value of ['', 'а\nб', 'а\tб', 'я'.repeat(513), '{{1}} {{2}}']) {
      for (const entry of ENTRIES.filter(({ body }) => body.includes('{{1}}'))) {
        check(
          written(entry, [value, value, value]),
          undefined,
          undefined,
          JSON.stringify([entry.name, value]),
        );
      }
    }
    check(
      written({ name: '', body: 'Код 1. Ещё раз: 2; срок 3 дней.', footer: 'Магазин' }, []),
      undefined,
      undefined,
      'two values',
    );
  });
});
