import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Check } from '../../server/src/service';
import { skeleton } from '../../scripts/gen/skeleton';
import { formatTypeScript } from '../../scripts/gen/write';
import { checkOnly } from '../support/check';
import { markSpans, readMarked } from '../support/marked';
import { ROOT } from '../support/repository';

describe('npm run new-check', () => {
  const folder = mkdtempSync(join(ROOT, 'out', 'new-check-'));
  after(() => rmSync(folder, { recursive: true }));

  it('writes a check that works before it is changed', async () => {
    const source = await formatTypeScript(skeleton('word-mistake', 'text', '0.1.0', '2026-11-29'));
    const checks = pathToFileURL(join(ROOT, 'server/src/service/checks/text/')).href;
    const file = join(folder, 'word-mistake.ts');
    writeFileSync(
      file,
      source.replace(
        /from '(\.[^']+)'/g,
        (_, path: string) => `from '${new URL(`${path}.ts`, checks).href}'`,
      ),
    );
    const { default: made } = (await import(pathToFileURL(file).href)) as { default: Check };
    assert.equal(made.id, 'word-mistake');
    assert.equal(made.examples.bad.length, 1);
    for (const example of made.examples.bad) {
      const { text, spans } = readMarked(example.text);
      const found = checkOnly(made, text).map(({ span }) => span);
      assert.equal(markSpans(text, found), markSpans(text, spans));
    }
    for (const text of made.examples.good) assert.deepEqual(checkOnly(made, text), []);
  });
});
