import assert from 'node:assert/strict';
import { filesBelow, readText } from './support/repository';

/** The words that the layer `spelling` knows besides its dictionaries. */
const LISTS = ['scripts/spelling/words.txt', 'scripts/spelling/examples.txt'];

function wordsOf(list: string): string[] {
  return readText(list)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}

describe('lists of words', () => {
  it('are in alphabetical order, each word once', () => {
    for (const list of LISTS) {
      const words = wordsOf(list).map((word) => word.toLowerCase());
      assert.deepEqual(words, [...new Set(words)].sort(), list);
    }
    const [words = '', examples = ''] = LISTS;
    const known = new Set(wordsOf(words));
    assert.deepEqual(
      wordsOf(examples).filter((word) => known.has(word)),
      [],
    );
  });

  it('have no word that occurs nowhere', () => {
    const text = filesBelow('')
      .filter(
        (path) => !LISTS.includes(path) && /\.(?:ts|mjs|cjs|js|jsonc?|md|ya?ml|hsm|css|xml)$/.test(path),
      )
      .map((path) => readText(path).toLowerCase())
      .join('\n');
    for (const list of LISTS)
      assert.deepEqual(
        wordsOf(list).filter((word) => !text.includes(word.toLowerCase())),
        [],
        list,
      );
  });
});
