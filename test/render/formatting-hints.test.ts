import assert from 'node:assert/strict';
import { parseFormatting } from '../../server/src/service/text/formatting/formatting';
import { findFormattingDefects } from '../../server/src/service/text/formatting/defects';
import type { AmbiguityReason } from '../../server/src/service/text/formatting/formatting';
import cases from './formatting-cases.json';

describe('ambiguities of the formatting cases', () => {
  for (const { id, certainty, input } of cases) {
    const isAmbiguous = certainty === 'ambiguous';
    it(`${id}: ${isAmbiguous ? 'a hint' : 'no hint'}`, () => {
      const { ambiguities } = parseFormatting(input);
      if (!isAmbiguous) assert.deepEqual(ambiguities, []);
      else assert.ok(ambiguities.length > 0);
    });
  }
});

/** Texts with the ambiguous place between `⟦` and `⟧`. */
const AMBIGUITIES: readonly (readonly [reason: AmbiguityReason, marked: string])[] = [
  ['letter-outside-ascii', 'А это слово⟦*жирный*⟧слово'],
  ['letter-outside-ascii', '⟦_а_⟧б'],
  ['special-space', 'a ⟦*\u00a0b*⟧ c'],
  ['special-space', '⟦*a\u2009*⟧'],
  ['same-marker-inside', '⟦*a *b *c*⟧'],
  ['same-marker-inside', '⟦_a_b _c_⟧'],
  ['crossed-runs', 'x ⟦*a _b* c_⟧'],
  ['doubled-marker', 'Это ⟦**важно**⟧!'],
  ['doubled-marker', '⟦``a``⟧'],
  ['code-inside-run', '*a ⟦`b`⟧ c*'],
  ['fence-inside-run', '⟦*a ```b``` c*⟧ d'],
  ['backslash', '\\⟦*a\\*⟧'],
  ['marker-at-link', '⟦*https://a.ru*⟧'],
  ['marker-at-link', 'https://a.ru/⟦_b_⟧'],
  ['blank-code', 'a ⟦``` ```⟧'],
  ['long-number', 'a\n⟦2026. ⟧Итоги'],
  ['extra-space', '⟦1.  ⟧a'],
  ['empty-item', 'a\n⟦* ⟧'],
  ['quote-without-space', 'a\n⟦>⟧b'],
];

describe('ambiguities', () => {
  for (const [reason, marked] of AMBIGUITIES) {
    it(`${reason}: ${JSON.stringify(marked)}`, () => {
      const start = marked.indexOf('⟦');
      const end = marked.indexOf('⟧') - 1;
      const { ambiguities } = parseFormatting(marked.replace(/[⟦⟧]/g, ''));
      assert.deepEqual(ambiguities, [{ span: { start, end }, reason }]);
    });
  }

  const clear = [
    '*a**b*',
    '*Скидка* — _20%_',
    '(*a*)',
    '«_б_»',
    '*{{1}}*{{2}}',
    'https://a.ru/_b/c',
    '100.a',
    '*a*\n*b*',
    '-',
    '>',
  ];
  for (const text of clear) {
    it(`none in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(parseFormatting(text).ambiguities, []);
    });
  }
});

/** What is found, in short: the list's name and the text from the first marker to the last. */
function defects(text: string): string[] {
  const found = findFormattingDefects(parseFormatting(text));
  return [
    ...found.unclosed.map(({ marker, offset }) => `unclosed ${marker}${text.slice(offset + 1, offset + 3)}`),
    ...found.brokenAcrossLines.map(({ open, close }) => `broken ${text.slice(open, close + 1)}`),
    ...found.innerSpace.map(({ span }) => `space ${text.slice(span.start, span.end)}`),
    ...found.doubled.map(
      ({ open, close }) =>
        `doubled ${text.slice(open.start, open.end)} ${text.slice(close.start, close.end)}`,
    ),
    ...found.glued.map(
      ({ span, isCertain }) => `glued${isCertain ? '' : '?'} ${text.slice(span.start, span.end)}`,
    ),
  ];
}

const DEFECTS: readonly (readonly [text: string, found: readonly string[]])[] = [
  ['Внимание: *скидка', ['unclosed *ск']],
  ['*а* и _б', ['unclosed _б']],
  ['*а\nб*', ['broken *а\nб*']],
  ['*а\n\nб* и _в', ['unclosed _в', 'broken *а\n\nб*']],
  ['Это * важно *.', ['space * важно *']],
  ['Это _важно _', ['space _важно _']],
  ['* важно *', ['space * важно *']],
  ['* важно *\n* список', []],
  ['**Скидка** и __ещё__', ['doubled ** **', 'doubled __ __']],
  ['***a***', ['doubled *** ***']],
  ['слово*жирный*слово', ['glued? *жирный*']],
  ['*SAVE*now', ['glued *SAVE*']],
  ['*жирный*слово и *ещё*', ['glued? *жирный*']],
  ['имя_файла_тест', ['glued? _файла_']],
  // Ordinary uses.
  ['~20 мин, ещё ~ 10, (~10%)', []],
  ['2 * 3 * 4, 5*3*2, 5~10 или 7~12', []],
  ['snake_case_name, first_name, ivan_petrov_1@example.ru', []],
  ['код_а один и код_б два', []],
  ['Имя: ____ Возраст: ____', []],
  ['*****\nтекст\n_____', []],
  ['Москва * Казань * Самара * Уфа', []],
  ['Скидка 20%*\n\n*Подробности на сайте', []],
  ['*a**b* *c**d*', []],
  ['*а _б* в_', []],
  ['```*a``` _b_', []],
  ['https://a.ru/*b {{a_b}} [#Contact.Name_a#]', []],
  ['Нажмите *️⃣', []],
];

describe('formatting defects', () => {
  for (const [text, found] of DEFECTS) {
    it(JSON.stringify(text), () => {
      assert.deepEqual(defects(text), found);
    });
  }
});
