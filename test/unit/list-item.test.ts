import assert from 'node:assert/strict';
import { emptyItem } from '../../client/src/writing/list-item';

/** The line with the marker that Enter takes away between `⟦` and `⟧`; without them when Enter is the editor's. */
function marked(withCursor: string): string {
  const character = withCursor.indexOf('█');
  const line = withCursor.replace('█', '');
  const found = emptyItem(line, character);
  if (!found) return line;
  return `${line.slice(0, found.start)}⟦${line.slice(found.start, found.end)}⟧${line.slice(found.end)}`;
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
    ['- паспорт█', '- паспорт'],
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
