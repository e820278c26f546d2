import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'jsonc-parser';
import { removeEntry } from '../../server/src/service/config/remove-entry';
import { applyEdits } from '../../server/src/service';

/** Removes the property after `█`. */
function remove(marked: string): string {
  const text = marked.replace('█', '');
  return applyEdits(text, removeEntry(text, marked.indexOf('█'))).text;
}

describe('taking an entry out of a configuration file', () => {
  const cases: readonly (readonly [name: string, before: string, after: string])[] = [
    ['the only one', '{ "a": { █"1": "x" } }', '{ "a": { } }'],
    ['the first in a line', '{ █"1": "x", "2": "y" }', '{ "2": "y" }'],
    ['the last in a line', '{ "1": "x", █"2": "y" }', '{ "1": "x" }'],
    ['a line', '{\n  "1": "x",\n  █"2": "y",\n  "3": "z"\n}', '{\n  "1": "x",\n  "3": "z"\n}'],
    ['a line, CRLF', '{\r\n  "1": "x",\r\n  █"2": "y"\r\n}', '{\r\n  "1": "x"\r\n}'],
    ['the last line', '{\n  "1": "x",\n  █"2": "y"\n}', '{\n  "1": "x"\n}'],
    ['before a comma at the end', '{\n  "1": "x",\n  █"2": "y",\n}', '{\n  "1": "x",\n}'],
    [
      'the comment of the one before stays',
      '{\n  "1": "x", // имя\n  █"2": "y"\n}',
      '{\n  "1": "x" // имя\n}',
    ],
    [
      'a comment above stays',
      '{\n  "1": "x",\n  // номер, заказ\n  █"2": "y"\n}',
      '{\n  "1": "x"\n  // номер, заказ\n}',
    ],
    ['a comment after stays', '{\n  █"1": "x", // имя\n  "2": "y"\n}', '{\n  // имя\n  "2": "y"\n}'],
    ['a comment before the comma stays', '{ █"1": "x" /* , */, "2": "y" }', '{ /* , */ "2": "y" }'],
    ['the comma before, when it is in its line', '{\n  "1": "x"\n  , █"2": "y"\n}', '{\n  "1": "x"\n}'],
    ['braces and commas in a value', '{ █"1": "}, \\" {", "2": "y" }', '{ "2": "y" }'],
  ];
  for (const [name, before, after] of cases) it(name, () => assert.equal(remove(before), after));

  it('does nothing where no entry begins', () => {
    assert.deepEqual(removeEntry('{ "1": "x" }', 3), []);
    assert.deepEqual(removeEntry('', 0), []);
  });

  it('leaves the other entries and every comment, however the file is written', () => {
    const gap = fc.constantFrom('', ' ', '\n', '\n  ', '\r\n\t', ' /* к, */ ', ' // к,\n');
    const entry = fc.record({ before: gap, colon: gap, value: gap, comma: gap });
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 1, maxLength: 5 }),
        fc.nat(),
        fc.boolean(),
        (all, which, last) => {
          const index = which % all.length;
          let text = '{';
          let start = 0;
          all.forEach(({ before, colon, value, comma }, number) => {
            text += before;
            if (number === index) start = text.length;
            const separator = number < all.length - 1 || last ? ',' : '';
            text += `"${number}"${colon}:${value}"з"${comma}${separator}`;
          });
          text += '\n}';
          const entries = all.map((_, number) => String(number)).filter((name) => name !== String(index));
          const after = applyEdits(text, removeEntry(text, start)).text;
          assert.deepEqual(Object.keys(parse(after, [], { allowTrailingComma: true }) as object), entries);
          // Those inside the entry itself go with it.
          const { colon, value } = all[index] ?? { colon: '', value: '' };
          const inside = `${colon}${value}`.split('к,').length - 1;
          assert.equal(after.split('к,').length, text.split('к,').length - inside);
        },
      ),
    );
  });
});
