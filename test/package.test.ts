// What scripts/package.mjs lets into the VSIX. The package itself is checked when it is made.
import assert from 'node:assert/strict';
import { SERVICE_SCRIPTS } from '../scripts/bundles/late-modules.js';
import { checkPackage, sizeLimit } from '../scripts/package.mjs';

const good = [
  'extension.vsixmanifest',
  '[Content_Types].xml',
  'extension/package.json',
  'extension/dist/package.json',
  'extension/package.nls.ru.json',
  'extension/readme.md',
  'extension/LICENSE.txt',
  'extension/l10n/bundle.l10n.ru.json',
  'extension/dist/client/extension.js',
  'extension/dist/server/server.js',
  ...SERVICE_SCRIPTS.map((script) => `extension/dist/server/${script}.js`),
  'extension/dist/server/patterns.js',
  'extension/dist/server/hand-over.js',
  'extension/dist/server/pasting.js',
  'extension/dist/server/command-line.js',
  'extension/dist/webview/main.js',
  'extension/dist/webview/style.css',
];

describe('the package', () => {
  it('may hold what the extension needs', () => {
    assert.deepEqual(checkPackage(good, sizeLimit), []);
  });

  for (const file of [
    'extension/dist/client/extension.js.map',
    'extension/node_modules/valibot/index.js',
    'extension/server/src/node.ts',
    'extension/test/unit/parse.test.ts',
    'extension/dist/cli/hsm.js',
    'extension/.npmrc',
    'extension/out/service.mjs',
  ]) {
    it(`may not hold ${file}`, () => {
      assert.deepEqual(checkPackage([...good, file], 1), [
        `${file} does not belong into the package: see .vscodeignore.`,
      ]);
    });
  }

  it('is not complete without the server', () => {
    const names = good.filter((name) => !name.endsWith('server.js'));
    assert.deepEqual(checkPackage(names, 1), [
      'extension/dist/server/server.js is missing from the package.',
    ]);
  });

  it('may not exceed its size limit', () => {
    assert.deepEqual(checkPackage(good, sizeLimit + 1), [
      `The package has ${sizeLimit + 1} bytes; ${sizeLimit} are allowed.`,
    ]);
  });
});
