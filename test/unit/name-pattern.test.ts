import assert from 'node:assert/strict';
import { unusedFeatures, unusedOfServer } from '../../esbuild.js';
import { Minimatch } from '../../client/src/name-pattern';
import { initializeResult } from '../../server/src/shell/capabilities';

const CASES: readonly [pattern: string, anyCase: boolean, path: string, matches: boolean][] = [
  ['**/hsm.config.json', false, '/srv/anna/.work/hsm.config.json', true],
  ['**/hsm.config.json', false, 'C:\\Шаблоны\\hsm.config.json', true],
  ['**/hsm.config.json', false, 'hsm.config.json', true],
  ['**/hsm.config.json', false, '/srv/anna/my-hsm.config.json', false],
  ['**/hsm.config.json', false, '/srv/anna/hsm_config.json', false],
  ['**/hsm.config.json', false, '/srv/hsm.config.json/notes.txt', false],
  ['**/*.hsm', true, '/шаблоны/Визит к врачу.HSM', true],
  ['**/*.hsm', true, '/шаблоны/.hsm', true],
  ['**/*.hsm', false, '/шаблоны/Визит.HSM', false],
  ['**/*.hsm', true, '/шаблоны/Визит.hsm.txt', false],
  ['**/*', false, '/srv/anna/.work', true],
  ['**/*', false, '/srv/anna/шаблоны/', true],
];

describe('a name in any folder', () => {
  for (const [pattern, anyCase, path, matches] of CASES)
    it(`${pattern} ${matches ? 'is' : 'is not'} ${path}`, () => {
      assert.equal(new Minimatch(pattern, { nocase: anyCase }).match(path), matches);
    });

  it('is refused when it is a pattern of another kind', () => {
    for (const pattern of ['*.hsm', '**/a/*.hsm', '**/{a,b}.hsm', '**/[ab].hsm', '**/?.hsm'])
      assert.throws(() => new Minimatch(pattern), /A name in any folder/);
  });

  it('is all that the server asks the client to watch for', () => {
    const { capabilities } = initializeResult({ capabilities: { textDocument: { diagnostic: {} } } });
    const filters = capabilities.workspace?.fileOperations?.willRename?.filters ?? [];
    assert.ok(filters.length > 0);
    for (const { pattern } of filters) assert.ok(new Minimatch(pattern.glob).makeRe() instanceof RegExp);
  });
});

describe('the libraries of the protocol', () => {
  for (const [side, features] of Object.entries({ client: unusedFeatures, server: unusedOfServer })) {
    it(`leave out of the ${side} only what the server does not do`, () => {
      const { capabilities } = initializeResult({ capabilities: { textDocument: { diagnostic: {} } } });
      const done = Object.keys(capabilities).map((name) => name.replace(/Provider$/, '').toLowerCase());
      const left = Object.keys(features).map((name) => name.toLowerCase());
      assert.ok(done.includes('hover') && left.includes('notebook'));
      assert.deepEqual(
        left.filter((name) => done.some((one) => name.startsWith(one))),
        [],
      );
    });
  }
});
