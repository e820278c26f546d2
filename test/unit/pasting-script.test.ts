import assert from 'node:assert/strict';
import * as service from '../../server/src/service';
import { cleanUpText } from '../../server/src/service/text/clean-up';
import { isSpace, isWordAfter, isWordBefore } from '../../server/src/service/text/formatting/characters';
import { parseFormatting } from '../../server/src/service/text/formatting/formatting';
import { applyEdits } from '../../server/src/service/vocabulary/edited-text';
import { late } from '../../server/src/service/vocabulary/late-pattern';
import { LETTER } from '../../server/src/service/vocabulary/unicode';
import { filesBelow, importsOf } from '../support/repository';

/** What the script `pasting.js` takes from the service, by its plugin in `esbuild.js`. */
const TAKEN = { applyEdits, cleanUpText, isSpace, isWordAfter, isWordBefore, late, LETTER, parseFormatting };
const LOWER = /^server\/src\/service\/(?:text|vocabulary)\//;

describe('the script for pasting', () => {
  it('imports from the service everything that it uses of its lower floors', () => {
    for (const [name, value] of Object.entries(TAKEN)) assert.equal(Reflect.get(service, name), value, name);
  });

  it('imports nothing else', () => {
    const taken = filesBelow('server/src/service/pasting')
      .flatMap((path) => importsOf(path))
      .filter(({ target, typeOnly }) => !typeOnly && LOWER.test(target))
      .map(({ target }) => target.replace(LOWER, ''));
    assert.deepEqual([...new Set(taken)].sort(), [
      'clean-up',
      'edited-text',
      'formatting/characters',
      'formatting/formatting',
      'late-pattern',
      'unicode',
    ]);
  });
});
