import assert from 'node:assert/strict';
import { differenceText } from '../../server/src/service/lookup/difference-text';

describe('a difference in words', () => {
  const file = 'Ваш заказ готов.\nПриходите за ним до конца недели.';
  for (const [difference, en, ru] of [
    [{ kind: 'equal' }, 'The texts are equal.', 'Тексты совпадают.'],
    [
      { kind: 'ends' },
      'Blanks at the beginning or the end are missing: BPMSoft trims them.',
      'Нет пробелов в начале или в конце: BPMSoft их обрезает.',
    ],
    [
      { kind: 'cut', at: 4 },
      'BPMSoft has only the first 4 characters: it ends before “заказ готов. Приходите з…”.',
      'В BPMSoft только начало (символов: 4): обрыв перед «заказ готов. Приходите з…».',
    ],
    [
      { kind: 'cut', at: 43 },
      'BPMSoft has only the first 43 characters: it ends before “недели.”.',
      'В BPMSoft только начало (символов: 43): обрыв перед «недели.».',
    ],
    [
      { kind: 'blanks', at: 26, ours: ' ', theirs: '\u00a0' },
      'Spaces or invisible characters differ, first on line 2. BPMSoft has U+00A0 NO-BREAK SPACE, the file a plain space.',
      'Различаются пробелы или невидимые символы, первое отличие — строка 2. В BPMSoft U+00A0 NO-BREAK SPACE (неразрывный пробел), в файле обычный пробел.',
    ],
    [
      { kind: 'text', at: 0, ours: 'Ваш', theirs: '' },
      'The texts differ from line 1 on: BPMSoft has nothing, the file “Ваш”.',
      'Тексты различаются со строки 1: в BPMSoft ничего, в файле «Ваш».',
    ],
    [
      { kind: 'text', at: 17, ours: '', theirs: 'Приходите' },
      'The texts differ from line 2 on: BPMSoft has “Приходите”, the file nothing.',
      'Тексты различаются со строки 2: в BPMSoft «Приходите», в файле ничего.',
    ],
  ] as const)
    it(`of the kind ${difference.kind}: ${en}`, () =>
      assert.deepEqual(differenceText(difference, file), { en, ru }));
});
