import assert from 'node:assert/strict';
import type { Finding } from '../../server/src/service';
import { repairText } from '../../server/src/service/project/repair-text';
import { applyEdits } from '../../server/src/service';
import type { TextEdit } from '../../server/src/service/vocabulary/edits';
import { check } from '../support/check';

const [SOME] = check('');

/** A finding at each place of a letter, with the edits that are its fix. */
function findings(text: string, letter: string, fixOf: (at: number) => readonly TextEdit[]): Finding[] {
  assert.ok(SOME);
  const some = SOME;
  return [...text.matchAll(new RegExp(letter, 'g'))].map(({ index }) => ({
    ...some,
    span: { start: index, end: index + 1 },
    fix: () => ({ title: { en: '', ru: '' }, edits: fixOf(index) }),
  }));
}

const write = (start: number, end: number, newText: string): TextEdit => ({ span: { start, end }, newText });
const replace = (newText: string) => (at: number) => [write(at, at + 1, newText)];

describe('repairText', () => {
  it('goes on while a fix makes another one necessary, and gives the edits from the first text', () => {
    const text = 'a-a';
    const { text: repaired, edits } = repairText(text, (now) => ({
      open: [...findings(now, 'a', replace('b')), ...findings(now, 'b', replace('c'))],
      accepted: [],
    }));
    assert.equal(repaired, 'c-c');
    assert.equal(applyEdits(text, edits).text, 'c-c');
  });

  it('ends when two fixes undo each other', () => {
    const { text } = repairText('a', (now) => ({
      open: [...findings(now, 'a', replace('b')), ...findings(now, 'b', replace('a'))],
      accepted: [],
    }));
    assert.match(text, /^[ab]$/);
  });

  it('repairs only what is wanted', () => {
    const find = (now: string) => ({ open: findings(now, 'a', replace('b')), accepted: [] });
    assert.equal(repairText('a-a', find, ({ span }) => span.start > 0).text, 'a-b');
    assert.equal(repairText('a-a', find, () => false).text, 'a-a');
  });

  it('takes the first of two fixes that overlap or begin at one place, and the other in the next round', () => {
    const rounds: string[] = [];
    const { text } = repairText('ab', (now) => {
      rounds.push(now);
      return {
        open: [
          ...findings(now, 'a', (at) => [write(at, at + 2, 'x')]),
          ...findings(now, 'b', (at) => [write(at, at + 1, 'y')]),
        ],
        accepted: [],
      };
    });
    assert.equal(text, 'x');
    assert.deepEqual([...new Set(rounds)], ['ab', 'x']);
    const twice = repairText('ab', (now) => ({
      open: now === 'ab' ? [...findings(now, 'a', replace('x')), ...findings(now, 'a', replace('z'))] : [],
      accepted: [],
    }));
    assert.equal(twice.text, 'xb');
  });

  for (const [what, start, end, expected] of [
    ['begins where another edit begins', 0, 1, 'xb-c'],
    ['begins inside another edit', 1, 3, 'axc'],
    ['reaches into another edit', 0, 2, 'x-c'],
  ] as const) {
    it(`makes a fix of two edits whole or not at all: one of them ${what}`, () => {
      const { text } = repairText('ab-c', (now) => ({
        open:
          now === 'ab-c'
            ? [
                ...findings(now, 'a', () => [write(start, end, 'x')]),
                ...findings(now, 'a', () => [write(end === 2 ? 1 : 0, 2, 'y'), write(3, 4, 'z')]),
              ]
            : [],
        accepted: [],
      }));
      assert.equal(text, expected);
    });
  }

  it('takes fixes that touch without overlapping in one round', () => {
    const rounds: string[] = [];
    repairText('ab', (now) => {
      rounds.push(now);
      return {
        open: [...findings(now, 'b', replace('y')), ...findings(now, 'a', replace('x'))],
        accepted: [],
      };
    });
    assert.deepEqual([...new Set(rounds)], ['ab', 'xy']);
  });

  it('leaves out the fix that an accepted finding would not survive, and makes the others', () => {
    const find = (now: string) => ({
      open: findings(now, 'a', replace('b')),
      // It is accepted only while two letters are left.
      accepted: (now.match(/a/g) ?? []).length >= 2 ? findings(now, '!', replace('?')) : [],
    });
    const { text } = repairText('aaaa!', find);
    assert.equal(text.match(/a/g)?.length, 2);
    assert.ok(text.endsWith('!'));
  });

  it('changes nothing that an accepted finding marks', () => {
    const find = (now: string) => ({
      open: [...findings(now, 'a', replace('b')), ...findings(now, '!', replace('?'))],
      accepted: findings(now, '!', replace('?')),
    });
    assert.equal(repairText('a!a', find).text, 'b!b');
  });
});
