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
    ['is not where it should be', '/nowhere/chromium', /CHROMIUM is set to \/nowhere\/chromium/],
    ['makes no picture', process.execPath, /drew no picture: .*--out PAGE\.html/],
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
