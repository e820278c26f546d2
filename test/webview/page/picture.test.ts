import assert from 'node:assert/strict';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { getBrowser, openBrowser } from '../../../scripts/browser.mjs';
import { runCommandLine } from '../../../server/src/cli/run';
import { TestFolder } from '../../support/cli';

const lines = (count: number): string =>
  Array.from({ length: count }, (_, index) => `стр ${index + 1}`).join('\n');
const AROUND = '[*HEAD*]Заголовок[*FOOT*]Подпись';

describe('picture of a message', () => {
  let folder: TestFolder;
  before(() => {
    folder = new TestFolder({
      'short.hsm': '[#HSM#]Привет, {{1}}!',
      'long.hsm': `[#HSM#]${lines(60)}${AROUND}`,
      'very-long.hsm': `[#HSM#]${lines(800)}${AROUND}`,
      'endless.hsm': `[#HSM#]${'а\n'.repeat(2000)}${AROUND}`,
      'hsm.config.json': '{"samples": {"Типичный": {"1": "Елена"}}}',
    });
  });
  after(() => folder.remove());

  async function render(name: string, ...extra: string[]): Promise<{ code: number; errors: string }> {
    let errors = '';
    const code = await runCommandLine(
      ['render', folder.file(`${name}.hsm`), '--out', folder.file(`${name}.png`), ...extra],
      { LANG: 'ru_RU.UTF-8', CHROMIUM: await getBrowser() },
      () => undefined,
      (text) => (errors += text),
    );
    return { code, errors };
  }

  /** Width and height in pixels, from the file's own head. */
  async function draw(name: string, ...extra: string[]): Promise<{ width: number; height: number }> {
    const { code, errors } = await render(name, ...extra);
    assert.equal(code, 0, errors);
    const png = readFileSync(folder.file(`${name}.png`));
    assert.equal(png.subarray(1, 4).toString('latin1'), 'PNG');
    mkdirSync('out', { recursive: true });
    copyFileSync(folder.file(`${name}.png`), `out/picture-${name}.png`);
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

  it('holds the whole of a very long message, down to the end of the bubble', async () => {
    const { width, height } = await draw('very-long', '--view', 'meant');
    assert.equal(width, 500, 'one pixel for one of the page');
    assert.ok(height > 800 * 21 && height < 800 * 26, `${height}`);
    const [footer, below] = await lowestColours(folder.file('very-long.png'));
    assert.ok(footer.includes('255,255,255'), 'the bubble, 40 pixels above the end');
    assert.ok(!below.includes('255,255,255'), 'the background below the bubble');
  }).timeout(180_000);

  it('is not made when the message is too large: the limit and the alternative are named', async () => {
    const { code, errors } = await render('endless');
    assert.equal(code, 2);
    assert.match(errors, /4\d{4} пикс.*32000.*--out СТРАНИЦА\.html/);
    assert.equal(existsSync(folder.file('endless.png')), false);
  }).timeout(120_000);
});

/** The colours of two rows of a picture: 40 pixels above its end, and 5. */
async function lowestColours(file: string): Promise<[footer: string[], below: string[]]> {
  const browser = await openBrowser();
  const url = `data:image/png;base64,${readFileSync(file).toString('base64')}`;
  const coloursAt = (fromEnd: number): Promise<string[]> =>
    browser.page.evaluate(
      async ([source, above]) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        const { width, height } = image;
        const context = new OffscreenCanvas(width, 1).getContext('2d');
        context?.drawImage(image, 0, height - above, width, 1, 0, 0, width, 1);
        const values = [...(context?.getImageData(0, 0, width, 1).data ?? [])];
        return Array.from({ length: width }, (_, index) => values.slice(4 * index, 4 * index + 3).join());
      },
      [url, fromEnd] as const,
    );
  try {
    return [await coloursAt(40), await coloursAt(5)];
  } finally {
    await browser.close();
  }
}
