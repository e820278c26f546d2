import assert from 'node:assert/strict';
import type { PageCursor } from '../../../client/src/preview/messages';
import { Previews, type PreviewPage } from './support';

/** A cursor at an offset. */
function at(offset: number): PageCursor {
  return { start: offset, end: offset };
}

describe('message and text', () => {
  const previews = new Previews();
  let preview: PreviewPage;
  before(() => previews.start());
  after(() => previews.stop());
  beforeEach(async () => {
    preview = await previews.open();
  });
  afterEach(async () => {
    assert.deepEqual(preview.errors, []);
    await preview.close();
  });

  const clicks: readonly (readonly [name: string, template: string, selector: string, source: string])[] = [
    ['text', '[#HSM#]Привет, *Елена*!', '.body .text >> nth=0', 'Привет, '],
    ['bold text', '[#HSM#]Привет, *Елена*!', '.body strong .text', 'Елена'],
    ['a variable', '[#HSM#]👍 {{1}} а', '.place', '{{1}}'],
    ['the second line of a Windows file', '[#HSM#]а\r\nбббббб', '.line >> nth=1', 'бббббб'],
    ['the header', '[#HSM#]т[*HEAD*]Заголовок', '.header .text', 'Заголовок'],
    ['the footer', '[#HSM#]т[*FOOT*]Подпись', '.footer .text', 'Подпись'],
    ['the image', '[#HSM#]т[*IMAGE*]https://example.com/a.jpg', '.image', 'https://example.com/a.jpg'],
    ['a list item', '[#HSM#]- раз\n- два', 'li >> nth=1 >> .text', 'два'],
    ['the room beside a line', '[#HSM#]да\nдлинная строка текста', '.line >> nth=0', 'да'],
  ];
  for (const [name, template, selector, source] of clicks) {
    it(`a click on ${name} selects its source`, async () => {
      const update = await preview.show(template);
      await preview.page.click(selector);
      const selected = await preview.sent('select');
      assert.equal(selected.length, 1);
      assert.equal(template.slice(selected[0]?.start, selected[0]?.end), source);
      assert.equal(selected[0]?.version, update.version);
    });
  }

  it('a click on a filled variable selects the variable', async () => {
    const template = '[#HSM#]Привет, {{1}}!';
    await preview.show(template, { values: { '1': 'Елена' }, meanings: { '1': 'имя клиента' } });
    assert.equal(await preview.page.locator('.field .meaning').allTextContents().then(String), 'имя клиента');
    await preview.page.click('.place');
    const [selected] = await preview.sent('select');
    assert.equal(template.slice(selected?.start, selected?.end), '{{1}}');
  });

  it('a click on a link asks the editor to open it, and does not select', async () => {
    await preview.show('[#HSM#]Сайт: https://example.com/a_b');
    await preview.page.click('.body a');
    assert.deepEqual(
      (await preview.sent('open-link')).map(({ href }) => href),
      ['https://example.com/a_b'],
    );
    assert.equal((await preview.sent('select')).length, 0);
    assert.equal(preview.loads, 1);
  });

  it('selecting text in the bubble, to copy it, does not move the cursor in the editor', async () => {
    await preview.show('[#HSM#]Здравствуйте, Елена!');
    const box = await preview.page.locator('.body .text').boundingBox();
    assert.ok(box);
    await preview.page.mouse.move(box.x + 5, box.y + 8);
    await preview.page.mouse.down();
    await preview.page.mouse.move(box.x + 90, box.y + 8, { steps: 4 });
    await preview.page.mouse.up();
    assert.equal((await preview.sent('select')).length, 0);
  });

  it('a problem leads to its place', async () => {
    const template = '[#HSM#]Код {1} в тексте';
    await preview.show(template);
    await preview.page.click('.problem[data-severity=error]');
    const [selected] = await preview.sent('select');
    assert.equal(template.slice(selected?.start, selected?.end), '{1}');
  });

  const marks: readonly (readonly [name: string, marked: string, shown: string])[] = [
    ['a word', '[#HSM#]Пр█ивет, *Елена*!', 'Привет, '],
    ['bold', '[#HSM#]Привет, *Еле█на*!', 'Елена'],
    ['a variable', '[#HSM#]а {{█1}} б', '{{1}}'],
    ['the footer', '[#HSM#]т[*FOOT*]П█', 'П'],
    ['the end of a word before a variable', '[#HSM#]Дорогая █{{1}} а', 'Дорогая '],
    ['the beginning of the text', '[#HSM#]█{{1}} а', '{{1}}'],
    ['an empty line', '[#HSM#]а\n█\nб', ''],
  ];
  for (const [name, marked, shown] of marks) {
    it(`the cursor in ${name} marks it in the bubble without sending anything back`, async () => {
      const cursor = marked.indexOf('█');
      await preview.show(marked.replace('█', ''));
      await preview.send({ type: 'cursor', uri: 'file:///template.hsm', cursor: at(cursor) });
      assert.deepEqual(await preview.page.locator('.current').allTextContents(), [shown]);
      await preview.send({ type: 'cursor', uri: 'file:///template.hsm', cursor: null });
      assert.equal(await preview.page.locator('.current').count(), 0);
      assert.equal((await preview.sent('select')).length, 0);
    });
  }

  it('what is selected by a click is what is marked', async () => {
    const template = '[#HSM#]а {{1}} *б*';
    await preview.show(template);
    for (const [selector, text] of [
      ['.text >> nth=0', 'а '],
      ['.place', '{{1}}'],
      ['strong .text', 'б'],
    ] as const) {
      await preview.page.click(`.body ${selector}`);
      const selected = (await preview.sent('select')).at(-1);
      assert.ok(selected);
      const cursor = { start: selected.start, end: selected.end };
      await preview.send({ type: 'cursor', uri: 'file:///template.hsm', cursor });
      assert.deepEqual(await preview.page.locator('.current').allTextContents(), [text]);
    }
  });

  it('marks nothing for the cursor of another file', async () => {
    await preview.show('[#HSM#]Привет');
    await preview.send({ type: 'cursor', uri: 'file:///other.hsm', cursor: at(9) });
    assert.equal(await preview.page.locator('.current').count(), 0);
  });

  it('does not scroll for a cursor in view, does for one out of view, and never answers', async () => {
    const lines = Array.from({ length: 80 }, (_, index) => `строка ${index}`);
    const template = `[#HSM#]${lines.join('\n')}`;
    await preview.show(template);
    await preview.page.click('.read-more');
    const scrolled = (): Promise<number> => preview.page.evaluate(() => window.scrollY);
    await preview.send({
      type: 'cursor',
      uri: 'file:///template.hsm',
      cursor: at(template.indexOf('строка 3')),
    });
    assert.equal(await scrolled(), 0);
    await preview.send({
      type: 'cursor',
      uri: 'file:///template.hsm',
      cursor: at(template.indexOf('строка 70')),
    });
    assert.ok((await scrolled()) > 0);
    assert.equal((await preview.sent('select')).length, 0);
  });

  it('opens the fold for a cursor in what it hides', async () => {
    const template = `[#HSM#]${Array.from({ length: 12 }, (_, index) => `строка ${index}`).join('\n')}`;
    await preview.show(template);
    assert.equal(await preview.page.locator('.body').getAttribute('data-fold'), 'closed');
    await preview.send({
      type: 'cursor',
      uri: 'file:///template.hsm',
      cursor: at(template.indexOf('строка 9')),
    });
    assert.equal(await preview.page.locator('.body').getAttribute('data-fold'), 'open');
  });
});
