import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fittingKeys } from '../../server/src/service/config/fitting-keys';
import { ignoringEntry } from '../../server/src/service/config/ignore/match';

/** The slow way: each key by itself. */
function slowly(keys: readonly string[], path: string): number[] {
  const paths = [path, path.replace(/\.hsm$/i, '')];
  return keys.flatMap((key, index) =>
    paths.some((one) => ignoringEntry([key], one) !== undefined) ? [index] : [],
  );
}

const NAMES = ['a', 'b', 'й', 'й'.normalize('NFD'), 'a.hsm', 'b.HSM', 'a.ru', 'a.ru.hsm'];
const path = fc
  .array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join('/'));
const SIGNS = ['*', '**', '?', '[ab]', '!', '#', '/', '//', '\\', '{a}', '{a,b}', ' ', '.', '..', 'C:'];
const piece = fc.oneof(fc.constantFrom(...NAMES), fc.constantFrom(...SIGNS));
const key = fc.oneof(
  path,
  path.map((one) => `/${one}`),
  fc.array(piece, { maxLength: 4 }).map((parts) => parts.join('')),
  fc.array(piece, { minLength: 2, maxLength: 3 }).map((parts) => parts.join('/')),
);

describe('the keys that are meant for a template', () => {
  it('are the same as when each key is tried alone, in the order of the list', () => {
    let fitting = 0;
    fc.assert(
      fc.property(fc.array(key, { maxLength: 6 }), path, (keys, one) => {
        const found = fittingKeys(keys)(one);
        assert.deepEqual(found, slowly(keys, one));
        fitting += found.length;
      }),
      { numRuns: 5_000 },
    );
    assert.ok(fitting > 500, `only ${fitting}`);
  });

  it('are names at any depth, paths from the folder of the file, and patterns', () => {
    const keys = [
      'webinar.ru',
      'promo/webinar.ru',
      'promo',
      '/webinar.ru',
      'promo/*',
      'webinar',
      'webinar.ru.hsm',
    ];
    const fit = fittingKeys(keys);
    const named = (one: string): string[] => fit(one).map((index) => keys[index] ?? '');
    assert.deepEqual(named('promo/webinar.ru.hsm'), [
      ...['webinar.ru', 'promo/webinar.ru', 'promo', 'promo/*', 'webinar.ru.hsm'],
    ]);
    assert.deepEqual(named('webinar.ru.hsm'), ['webinar.ru', '/webinar.ru', 'webinar.ru.hsm']);
  });
});
