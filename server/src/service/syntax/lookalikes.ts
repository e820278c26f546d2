/**
 * Letters of other alphabets (and digits) that look like a Latin capital; the table of `docs/grammar.md`, section 4.2.
 * Key: the look-alike; value: the Latin capital.
 */
export const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  [
    ['A', 'АΑ'],
    ['B', 'ВΒ'],
    ['C', 'СϹ'],
    ['D', 'Ԁ'],
    ['E', 'ЕЁΕ'],
    ['F', 'Ϝ'],
    ['G', 'Ԍ'],
    ['H', 'НΗ'],
    ['I', 'ІӀΙ1'],
    ['K', 'КΚ'],
    ['M', 'МΜ'],
    ['N', 'Ν'],
    ['O', 'ОΟ0'],
    ['P', 'РΡ'],
    ['S', 'Ѕ5'],
    ['T', 'ТΤ'],
    ['X', 'ХΧ'],
    ['Y', 'УΥ'],
  ].flatMap(([latin = '', lookalikes = '']) =>
    [...lookalikes].map((letter): [string, string] => [letter, latin]),
  ),
);

/**
 * The name in Latin capitals, every look-alike letter replaced.
 * A small Latin l among other letters counts as a capital I.
 */
export function foldLookalikes(name: string): string {
  let folded = '';
  for (const letter of name) {
    if (letter === 'l') folded += 'I';
    else {
      const capital = letter.toUpperCase();
      folded += LOOKALIKES.get(capital) ?? capital;
    }
  }
  return folded;
}
