import assert from 'node:assert/strict';
import fc from 'fast-check';
import { WordFinder } from '../../server/src/service/checks/content/_words';

const LISTS = { offers: 'скидк* акция карт* код send card', secrets: 'акция паспорт* код пин номер' };
type List = keyof typeof LISTS;

/** What the finder does in one pass, the plain way: each word of the text against each entry. */
function findPlainly(text: string): string[] {
  return [...text.matchAll(/\p{L}+/gu)].flatMap(({ 0: word, index }) => {
    const lists = (['offers', 'secrets'] as const).filter((list) => isListed(word.toLowerCase(), list));
    return lists.length === 0 ? [] : [`${index} ${word} ${lists.join(' ')}`];
  });
}

function isListed(word: string, list: List): boolean {
  return LISTS[list].split(' ').some((entry) => {
    return entry.endsWith('*') ? word.startsWith(entry.slice(0, -1)) : word === entry;
  });
}

const WORDS = [
  'скидка',
  'Скидки',
  'АКЦИЯ',
  'код',
  'Код',
  'кода',
  'send',
  'Sender',
  'паспорта',
  'номер',
  'КАРТУ',
];
const PIECES = ['к', 'ко', 'пи', 'a', 'Б', ' ', ' ', '\n', '.', '1', '😀', '№'];
const LETTERS =
  'а,б,в,г,д,е,ж,з,и,к,л,м,н,о,п,р,с,т,у,ф,х,ц,ч,ш,щ,ъ,ы,ь,э,ю,я,a,b,c,d,e,k,l,m,n,o,p,r,s,t, ,.,-';

describe('the finder of listed words', () => {
  it('finds what a plain search finds, in any text', () => {
    const piece = fc.oneof(
      fc.constantFrom(...WORDS, ...PIECES),
      fc.string({ unit: fc.constantFrom(...LETTERS.split(',')) }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const found = new WordFinder(LISTS).find(text, { start: 0, end: text.length });
        assert.deepEqual(
          found.map(
            ({ span, lists }) => `${span.start} ${text.slice(span.start, span.end)} ${lists.join(' ')}`,
          ),
          findPlainly(text),
        );
      }),
      { numRuns: 2000 },
    );
  });
});
