import assert from 'node:assert/strict';
import type { View } from '../../../client/src/preview/messages';
import { usePreviews } from './browser';
import type { PreviewPage } from './support';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const TEMPLATE = `[#HSM#]${'х'.repeat(200)} и\nhttps://example.com/${'a'.repeat(200)}[*IMAGE*]https://example.com/tall.jpg[*FOOT*]${'я'.repeat(60)}`;
const SCREENS: readonly (readonly [panel: number, width: View['width'], textSize: View['textSize']])[] = [
  [260, 'phone', 100],
  [420, 'phone', 100],
  [420, 'phone', 150],
  [700, 'wide', 115],
  [300, 'desktop', 100],
  [1100, 'desktop', 100],
];

describe('layout of the page', () => {
  const previews = usePreviews();

  async function box(preview: PreviewPage, selector: string): Promise<Box> {
    const found = await preview.page.locator(selector).first().boundingBox();
    assert.ok(found, `${selector} is not shown`);
    return found;
  }

  for (const [panel, width, textSize] of SCREENS) {
    it(`holds long words, image and footer: ${panel} px, ${width}, ${textSize} %`, async () => {
      const preview = await previews.open({ width: panel, view: { width, textSize } });
      await preview.show(TEMPLATE);
      await preview.page.click('.read-more');
      const page = await preview.page.evaluate(() => [
        document.documentElement.scrollWidth,
        window.innerWidth,
      ]);
      assert.ok((page[0] ?? 0) <= (page[1] ?? 0), `the page is ${String(page[0])} px wide`);
      const chat = await box(preview, '.chat');
      const bubble = await box(preview, '.bubble');
      const image = await box(preview, '.image');
      const body = await box(preview, '.body');
      const footer = await box(preview, '.footer');
      const time = await box(preview, '.time');
      assert.ok(bubble.x >= chat.x && bubble.x + bubble.width <= chat.x + chat.width);
      for (const part of [image, body, footer, time]) {
        assert.ok(part.x >= bubble.x && part.x + part.width <= bubble.x + bubble.width + 0.5);
      }
      assert.ok(Math.abs(image.width / image.height - 1.91) < 0.03, `${image.width} × ${image.height}`);
      assert.ok(image.y + image.height <= body.y + 1);
      assert.ok(body.y + body.height <= footer.y + 1);
      assert.ok(time.y + time.height <= bubble.y + bubble.height);
      await preview.close();
    });
  }

  it('puts the header above the body, and the time where it covers no text', async () => {
    for (const template of [
      '[#HSM#]Да',
      '[#HSM#]שלום',
      '[#HSM#]- a\n- b',
      '[#HSM#]> ц',
      '[#HSM#]т[*FOOT*]п',
      '[#HSM#]🎉',
      `[#HSM#]${'слово '.repeat(9)}конец[*HEAD*]Заголовок`,
    ]) {
      const preview = await previews.open();
      await preview.show(template);
      const covered = await preview.page.evaluate(() => {
        const time = document.querySelector('.time')?.getBoundingClientRect();
        if (!time) return ['no time'];
        return [...document.querySelectorAll('.bubble .text')].flatMap((piece) =>
          [...piece.getClientRects()]
            .filter(
              (line) =>
                line.right > time.left &&
                line.left < time.right &&
                line.bottom - 4 > time.top &&
                line.top < time.bottom,
            )
            .map(() => piece.textContent),
        );
      });
      assert.deepEqual(covered, [], template);
      await preview.close();
    }
  });

  it('folds what is longer than five lines, and unfolds it by the toolbar or a click, as the app does', async () => {
    const preview = await previews.open();
    await preview.show('[#HSM#]1\n2\n3\n4\n5\n6\n7');
    const closed = await box(preview, '.body');
    const more = preview.page.locator('.read-more');
    assert.equal(await more.innerText(), '… Read more');
    const unfold = preview.page.getByRole('checkbox', { name: 'Expand Message' });
    assert.equal(await preview.page.locator('.bubble button').count(), 0);
    await unfold.check();
    const open = await box(preview, '.body');
    assert.ok(open.height > closed.height * 1.3);
    assert.equal(await more.isVisible(), false);
    await preview.show('[#HSM#]1\n2\n3\n4\n5\n6\n7\n8');
    assert.equal(await unfold.isChecked(), true);
    await unfold.uncheck();
    await more.click();
    assert.equal(await unfold.isChecked(), true);
    assert.deepEqual(await preview.sent('select'), []);
    await preview.show('[#HSM#]1\n2\n3\n4\n5');
    assert.equal(await more.isVisible(), false);
    assert.equal(await unfold.isVisible(), false);
    await preview.close();
  });

  it('puts “… Read more” at the end of the last line, inside of the bubble', async () => {
    for (const template of [
      '[#HSM#]1\n2\n3\n4\nпять\n6',
      `[#HSM#]${'слово '.repeat(90)}`,
      '[#HSM#]1\n2\n3\n4\n\n6',
      `[#HSM#]${'שלום '.repeat(90)}`,
    ]) {
      const preview = await previews.open();
      await preview.show(template);
      const [body, more, bubble] = [
        await box(preview, '.body'),
        await box(preview, '.read-more'),
        await box(preview, '.bubble'),
      ];
      assert.ok(more.x >= bubble.x && more.x + more.width <= bubble.x + bubble.width, template);
      assert.ok(Math.abs(more.y + more.height - (body.y + body.height)) < 4, template);
      assert.ok((await box(preview, '.time')).y >= more.y + more.height - 1, template);
      await preview.close();
    }
  });

  it('lets each paragraph have its own direction', async () => {
    const preview = await previews.open();
    await preview.show('[#HSM#]שלום\nПривет\n- مرحبا');
    const directions = await preview.page
      .locator('.body > *')
      .evaluateAll((blocks) => blocks.map((block) => getComputedStyle(block).direction));
    assert.deepEqual(directions, ['rtl', 'ltr', 'rtl']);
    await preview.close();
  });

  it('lets the items of both kinds of lists begin in one column', async () => {
    const preview = await previews.open();
    await preview.show('[#HSM#]- один\n- два\nи\n1. раз\n10. десять');
    const starts = await preview.page
      .locator('.body li .text')
      .evaluateAll((texts) => texts.map((text) => Math.round(text.getBoundingClientRect().left)));
    assert.equal(starts.length, 4);
    assert.equal(new Set(starts).size, 1, String(starts));
    await preview.close();
  });

  it('draws a message of emoji large', async () => {
    const preview = await previews.open();
    const size = (): Promise<number> =>
      preview.page.locator('.body').evaluate((body) => parseFloat(getComputedStyle(body).fontSize));
    await preview.show('[#HSM#]Да');
    const usual = await size();
    await preview.show('[#HSM#]🎉🎉🎉');
    const three = await size();
    await preview.show('[#HSM#]🎉');
    assert.ok(usual * 2 < three && three < (await size()));
    await preview.close();
  });

  it('takes no colour from the editor into the message', async () => {
    const preview = await previews.open();
    await preview.show('[#HSM#]`код` https://example.com/\n> цитата\n```блок```');
    const colours = await preview.page.evaluate(() =>
      [...document.querySelectorAll('.bubble, .bubble *')].flatMap((element) => {
        const { color, backgroundColor, borderInlineStartColor } = getComputedStyle(element);
        return [color, backgroundColor, borderInlineStartColor];
      }),
    );
    assert.deepEqual(
      colours.filter((colour) => /255, 0, 255|0, 255, 0/.test(colour)),
      [],
    );
    await preview.close();
  });
});
