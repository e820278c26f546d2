import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { getBrowser } from '../../../scripts/browser.mjs';
import { runCommandLine } from '../../../server/src/cli/run';
import { TestFolder } from '../../support/cli';

const LONG = Array.from({ length: 60 }, (_, index) => `строка ${index + 1}`).join('\n');

describe('picture of a message', () => {
  let folder: TestFolder;
  before(() => {
    folder = new TestFolder({
      'short.hsm': '[#HSM#]Привет, {{1}}!',
      'long.hsm': `[#HSM#]${LONG}[*HEAD*]Заголовок[*FOOT*]Подпись`,
      'hsm.config.json': '{"samples": {"Типичный": {"1": "Елена"}}}',
    });
  });
  after(() => folder.remove());

  /** Width and height in pixels, from the file's own head. */
  async function draw(name: string, ...extra: string[]): Promise<{ width: number; height: number }> {
    const out = folder.file(`${name}.png`);
    let errors = '';
    const code = runCommandLine(
      ['render', folder.file(`${name}.hsm`), '--out', out, ...extra],
      { LANG: 'ru_RU.UTF-8', CHROMIUM: await getBrowser() },
      () => undefined,
      (text) => (errors += text),
    );
    assert.equal(code, 0, errors);
    const png = readFileSync(out);
    assert.equal(png.subarray(1, 4).toString('latin1'), 'PNG');
    mkdirSync('out', { recursive: true });
    copyFileSync(out, `out/picture-${name}.png`);
    return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
  }

  it('is as high as the message', async () => {
    const short = await draw('short', '--samples', 'Типичный');
    const long = await draw('long');
    assert.equal(short.width, 1000);
    assert.equal(long.width, 1000);
    assert.ok(short.height > 80 && short.height < 200, `short: ${short.height}`);
    // Sixty lines of 15.5 px · 1.36, at two pixels each.
    assert.ok(long.height > 60 * 21 * 2 && long.height < 60 * 26 * 2, `long: ${long.height}`);
  }).timeout(120_000);
});
