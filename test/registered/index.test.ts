import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  parseTemplate,
  readRegisteredList,
  RegisteredIndex,
  type RegisteredList,
} from '../../server/src/service';
import { compareText, OwnText } from '../../server/src/service/registered/compare/compare-text';
import { Pattern } from '../../server/src/service/registered/compare/pattern';

interface Row {
  readonly id?: number;
  readonly name?: string;
  readonly language?: string;
  readonly status?: string;
  readonly type?: string;
  readonly updatedAt?: string;
  readonly text: string;
}

function listOf(rows: readonly Row[], name = 'list.json'): RegisteredList {
  const entries = rows.map(({ text, ...row }) => ({
    channelType: 'WHATSAPP',
    status: 'APPROVED',
    ...row,
    content: { text },
  }));
  const read = readRegisteredList(JSON.stringify(entries), { name, uri: `file:///${name}` });
  assert.ok(read.ok, read.ok ? '' : read.problem.message.en);
  return read.value;
}

describe('RegisteredIndex', () => {
  const word = fc.constantFrom('заказ', 'готов', 'ваш', 'курьер', 'до', '20', 'на', 'кофе\u0301', 'А');
  const glue = fc.constantFrom(' ', ' ', ' ', '\u00a0', ', ', '\n', '-', '—', '');
  const place = fc.constantFrom('{{1}}', '{{2}}', '{{name}}');
  const registeredText = fc
    .array(fc.tuple(fc.oneof({ weight: 4, arbitrary: word }, place), glue), { minLength: 1, maxLength: 9 })
    .map((parts) => parts.flat().join(''))
    .filter((text) => text.trim() !== '');
  const filled = (text: string, value: string): string => text.replaceAll(/\{\{\w+\}\}/g, value);

  it('finds the same as a comparison with every template', () => {
    let found = 0;
    fc.assert(
      fc.property(
        fc.array(registeredText, { minLength: 1, maxLength: 30 }),
        fc.nat(),
        fc.constantFrom('Мария', 'заказ', 'на', '{{1}}', 'а '),
        fc.constantFrom<(text: string) => string>(
          (text) => text,
          (text) => text.replace(' ', '\u00a0'),
          (text) => text.replace('о', 'о\u200b'),
          (text) => text.replace('\u00a0', ' '),
          (text) => `${text}!`,
        ),
        (texts, at, value, change) => {
          const index = new RegisteredIndex([
            listOf(texts.map((text, id) => ({ id, name: `t${id}`, text }))),
          ]);
          const own = change(filled(texts[at % texts.length] ?? '', value));
          const document = parseTemplate(`[#HSM#]${own}`);
          const expected = new Set<string>();
          const levels = texts.map(
            (text) => compareText(new Pattern(text), new OwnText(document.body.text))?.differences.length,
          );
          const isExact = levels.includes(0);
          levels.forEach((count, id) => {
            if (count !== undefined && (isExact ? count === 0 : true)) expected.add(String(id));
          });
          if (expected.size > 0) found++;
          const matches = index.compare(document)?.matches ?? [];
          assert.deepEqual(new Set(matches.map(({ template }) => template.id)), expected);
        },
      ),
      { numRuns: 1500 },
    );
    assert.ok(found > 500, `only ${found}`);
  });

  it('finds the same after a change as in a text that it sees for the first time', () => {
    let fitting = 0;
    let differing = 0;
    const change = fc.tuple(
      fc.nat(),
      fc.nat({ max: 4 }),
      fc.oneof(word, glue, place, fc.constantFrom('\t', 'на', 'м', '\u0306', '\u200b', '…')),
    );
    fc.assert(
      fc.property(
        fc.array(registeredText, { minLength: 1, maxLength: 12 }),
        fc.array(
          fc.tuple(
            fc.nat(),
            fc.constantFrom('Мария', 'заказ', 'а б в', '{{1}}', 'а '),
            fc.constantFrom<(text: string) => string>(
              (text) => text,
              (text) => text.replace(' ', '\u00a0'),
              (text) => text.replace('о', 'о\u200b'),
            ),
            fc.array(change),
          ),
          { minLength: 1, maxLength: 4 },
        ),
        (texts, starts) => {
          const list = listOf(texts.map((text, id) => ({ id, name: `t${id}`, text })));
          const index = new RegisteredIndex([list]);
          for (const [at, value, disguise, changes] of starts) {
            let text = disguise(filled(texts[at % texts.length] ?? '', value));
            for (const [offset, removed, added] of [[0, 0, ''] as const, ...changes]) {
              const start = offset % (text.length + 1);
              text = text.slice(0, start) + added + text.slice(start + removed);
              const document = parseTemplate(`[#HSM#]${text}`);
              const comparison = index.compare(document);
              if (comparison?.level === 'exact') fitting++;
              if (comparison?.level === 'characters') differing++;
              assert.deepEqual(comparison, new RegisteredIndex([list]).compare(document));
            }
          }
        },
      ),
      { numRuns: 600 },
    );
    assert.ok(fitting > 300, `only ${fitting}`);
    assert.ok(differing > 300, `only ${differing}`);
  });

  it('puts usable templates first', () => {
    const index = new RegisteredIndex([
      listOf([
        { id: 1, name: 'a', status: 'PAUSED', text: 'Заказ готов' },
        { id: 2, name: 'b', text: 'Заказ готов' },
      ]),
    ]);
    assert.deepEqual(
      index.compare(parseTemplate('[#HSM#]Заказ готов'))?.matches.map(({ template }) => template.name),
      ['b', 'a'],
    );
  });

  describe('over several lists', () => {
    const text = 'Заказ готов';
    const statusesOf = (...lists: readonly RegisteredList[]): unknown[] =>
      new RegisteredIndex(lists).templates.map(({ status }) => status.raw);

    it('takes the newer of two entries with one id', () => {
      const older = listOf([
        { id: 1, name: 'a', status: 'PENDING', updatedAt: '2026-02-01T00:00:00Z', text },
      ]);
      const newer = listOf([
        { id: 1, name: 'a', status: 'REJECTED', updatedAt: '2026-02-02T00:00:00Z', text },
      ]);
      assert.deepEqual(statusesOf(older, newer), ['REJECTED']);
      assert.deepEqual(statusesOf(newer, older), ['REJECTED']);
    });
    it('takes one of two channels’ copies, the approved one', () => {
      const first = listOf([{ id: 1, name: 'a', language: 'RU', status: 'PENDING', text }]);
      const second = listOf([{ id: 2, name: 'a', language: 'ru', status: 'APPROVED', text }]);
      assert.deepEqual(statusesOf(first, second), ['APPROVED']);
      assert.deepEqual(statusesOf(second, first), ['APPROVED']);
    });
    it('keeps one text under two names or in two languages', () => {
      const rows = [
        { id: 1, name: 'a', language: 'RU', text },
        { id: 2, name: 'b', language: 'RU', text },
        { id: 3, name: 'a', language: 'EN', text },
      ];
      assert.equal(statusesOf(listOf(rows)).length, 3);
    });
    it('is complete only when every list is', () => {
      const whole = listOf([
        { id: 1, text },
        { id: 2, text: 'Ждём вас' },
      ]);
      assert.equal(new RegisteredIndex([whole]).isComplete, true);
      assert.equal(new RegisteredIndex([whole, listOf([])]).isComplete, false);
      assert.equal(new RegisteredIndex([whole], false).isComplete, false);
    });
  });
});
