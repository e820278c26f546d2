import assert from 'node:assert/strict';
import { analyse } from 'scslre';
import { loadWorks } from './code';

describe('patterns that are put together', function () {
  this.timeout(120_000);

  /** Those that are written out are read by the linter (eslint.config.mjs). */
  it('read no place of a text again and again', async () => {
    const { patterns } = await loadWorks();
    assert.ok(patterns.length >= 5, `only ${patterns.length}`);
    const found = patterns.flatMap(({ source, flags }) =>
      analyse({ source, flags }, { assumeRejectingSuffix: true }).reports.map(
        ({ type, character }) => `${type} of ${character.literal.source} in /${source}/${flags}`,
      ),
    );
    assert.deepEqual(found, []);
  });
});
