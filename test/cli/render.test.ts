import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommandLine } from '../../server/src/cli/run';
import { hsm, TestFolder } from '../support/cli';

const ROOT = join(__dirname, '..', '..');
const TEMPLATE = '[#HSM#]*Заказ* {{1}}\n- раз\n- два[*HEAD*]<b>Заголовок</b>[*FOOT*]Магазин';

describe('hsm render', () => {
  let folder: TestFolder;
  before(() => {
    // The style sheet is built by another layer; the tests of the page need only that there is one.
    const style = join(ROOT, 'dist', 'webview', 'style.css');
    if (existsSync(style)) return;
    mkdirSync(join(ROOT, 'dist', 'webview'), { recursive: true });
    writeFileSync(style, 'body{}');
  });
  beforeEach(() => {
    folder = new TestFolder({
      'a.hsm': TEMPLATE,
      'b.hsm': '[#HSM#]Второе сообщение',
      'hsm.config.json': '{"samples": {"Типичный": {"1": "№ 7"}}}',
    });
  });
  afterEach(() => folder.remove());

  it('prints the body in the vocabulary of the formatting cases', async () => {
    const { code, output } = await hsm('render', folder.file('a.hsm'), '--part', 'body', '--format', 'html');
    assert.equal(code, 0);
    assert.equal(output, '<b>Заказ</b> {{1}}\n<ul><li>раз</li><li>два</li></ul>\n');
  });

  it('prints the visible text of the body, and of the message with samples', async () => {
    assert.equal(
      (await hsm('render', folder.file('a.hsm'), '--part', 'body')).output,
      'Заказ {{1}}\n• раз\n• два\n',
    );
    const { output } = await hsm('render', folder.file('a.hsm'), '--samples', 'Типичный');
    assert.match(output, /Заказ № 7/);
    assert.match(output, /Магазин/);
  });

  it('prints the message as it arrives, says why that differs from the intended one, and prints that one on demand', async () => {
    folder.write('damaged.hsm', '[#HSM#]Заказ готов.[*FOOTER*]Магазин');
    const file = folder.file('damaged.hsm');
    const arrives = await hsm('render', file);
    assert.equal(arrives.output, 'Заказ готов.[FOOTER]Магазин\n');
    assert.match(arrives.errors, /damaged\.hsm: The tag \[\*FOOTER\*\] is damaged/);
    assert.equal((await hsm('render', file, '--view', 'meant')).output, 'Заказ готов.\n\nМагазин\n');
    assert.equal((await hsm('render', file, '--view', 'meant', '--part', 'body')).output, 'Заказ готов.\n');
    assert.equal((await hsm('render', folder.file('b.hsm'))).errors, '');
  });

  it('says on the page that a message will not be sent', async () => {
    folder.write('damaged.hsm', '[#НSM#]Заказ готов.');
    const file = folder.file('damaged.hsm');
    const page = folder.file('page.html');
    await hsm('render', file, '--out', page);
    const html = readFileSync(page, 'utf8');
    assert.match(html, /The message will not be sent/);
    assert.match(html, /<article class="bubble" data-unsent=""/);
    assert.doesNotMatch(html, /<button/);
    await hsm('render', file, '--out', page, '--view', 'meant');
    assert.match(readFileSync(page, 'utf8'), /Shown as meant, not as it arrives/);
  });

  it('knows two views', async () => {
    const { code, errors } = await hsm('render', folder.file('b.hsm'), '--view', 'nice');
    assert.equal(code, 2);
    assert.match(errors, /Unknown view "nice": use arrives or meant\./);
  });

  it('writes one page with every message, author text escaped', async () => {
    const page = folder.file('catalogue.html');
    const { code, errors } = await hsm(
      'render',
      folder.path,
      '--out',
      page,
      '--title',
      'Наши <шаблоны>',
      '--language',
      'ru',
    );
    assert.equal(code, 0, errors);
    const html = readFileSync(page, 'utf8');
    assert.match(html, /<title>Наши &lt;шаблоны&gt;<\/title>/);
    assert.equal(html.match(/class="exported"/g)?.length, 2);
    assert.ok(!html.includes('<b>Заголовок</b>'));
    assert.ok(html.includes('&lt;b&gt;Заголовок&lt;/b&gt;'));
    assert.match(html, /Content-Security-Policy/);
  });

  for (const [what, browser, message] of [
    ['is not where it should be', '/nowhere/chromium', /CHROMIUM names \/nowhere\/chromium/],
    ['makes no picture', process.execPath, /failed to draw the picture: .*--out PAGE\.html/],
  ] as const) {
    it(`says what to do when the browser ${what}`, async () => {
      let errors = '';
      const code = await runCommandLine(
        ['render', folder.file('a.hsm'), '--out', folder.file('a.png')],
        { LANG: 'en_US.UTF-8', CHROMIUM: browser },
        () => undefined,
        (text) => (errors += text),
      );
      assert.equal(code, 2);
      assert.match(errors, message);
      assert.ok(!existsSync(folder.file('a.png')));
    });
  }

  for (const [what, args, message] of [
    ['two files and no page', ['a.hsm', 'b.hsm'], /Name one file/],
    ['an unknown part', ['a.hsm', '--part', 'head'], /Unknown part "head"/],
    ['HTML of a whole message', ['a.hsm', '--format', 'html'], /--out PAGE\.html/],
    ['a page that is no HTML', ['a.hsm', '--out', 'page.pdf'], /ends in \.html/],
    ['a picture of two messages', ['a.hsm', 'b.hsm', '--out', 'all.png'], /A picture shows one message/],
    [
      'samples that are not there',
      ['a.hsm', '--samples', 'Другой'],
      /no sample set "Другой"; there are: Типичный/,
    ],
  ] as const) {
    it(`answers 2 and says what is wrong: ${what}`, async () => {
      const paths = args.map((argument) => (argument.endsWith('.hsm') ? folder.file(argument) : argument));
      const { code, errors } = await hsm('render', ...paths);
      assert.equal(code, 2);
      assert.match(errors, message);
    });
  }
});
