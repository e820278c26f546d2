import assert from 'node:assert/strict';
import { isTagBegun, leftItem } from '../../client/src/writing/list-item';

/** The line with the marker that goes between `⟦` and `⟧`, where Enter was pressed at `█`; without them when it stays. */
function marked(withCursor: string): string {
  const [line = '', next = ''] = withCursor.split('█');
  const found = leftItem(7, line, next);
  if (!found) return line + next;
  assert.deepEqual([found.line, found.text], [7, line]);
  return `${line.slice(0, found.start)}⟦${line.slice(found.start)}⟧${next}`;
}

describe('Enter in an empty item', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['- █', '⟦- ⟧'],
    ['* █', '⟦* ⟧'],
    ['• █', '⟦• ⟧'],
    ['> █', '⟦> ⟧'],
    ['12. █', '⟦12. ⟧'],
    ['[#HSM#]- █', '[#HSM#]⟦- ⟧'],
    ['- █[*FOOT*]Магазин', '⟦- ⟧[*FOOT*]Магазин'],
    ['- паспорт 🛂█', '- паспорт 🛂'],
    ['- █паспорт', '- паспорт'],
    ['-█ ', '- '],
    ['█- ', '- '],
    [' - █', ' - '],
    ['█', ''],
    ['1.█', '1.'],
    ['- - █', '- - '],
  ];
  for (const [line, expected] of cases) it(line, () => assert.equal(marked(line), expected));
});

describe('the beginning of a tag', () => {
  it('is what completions come for', () => {
    for (const line of ['[', 'Ждём [*', '[*fo', '[#h', '{{', '{{1']) assert.ok(isTagBegun(line), line);
    for (const line of ['', 'Ждём', '*', '[*FOOT*]', '{{1}}', '[ ']) assert.ok(!isTagBegun(line), line);
  });
});
