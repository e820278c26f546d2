import assert from 'node:assert/strict';
import { usePreviews } from './browser';
import type { PreviewPage } from './support';

const TEMPLATE = '[#HSM#]Здравствуйте, {{1}}! Ваш заказ уже в пути.[*IMAGE*]https://example.com/a.jpg';
const VARIANTS = [
  { name: 'Длинные', values: { '1': 'Анна-Мария Константинопольская' } },
  { name: 'Короткие', values: { '1': 'Ия' } },
  { name: 'Типичные', values: { '1': 'Елена' } },
];

describe('samples side by side in the page', () => {
  const previews = usePreviews();

  const boxes = (preview: PreviewPage): Promise<{ left: number; right: number; top: number }[]> =>
    preview.page.locator('.variant').evaluateAll((all) =>
      all.map((one) => {
        const { left, right, top } = one.getBoundingClientRect();
        return { left, right, top };
      }),
    );

  for (const count of [2, 3]) {
    it(`are in a row where there is room, from the shortest to the longest: ${count} sets`, async () => {
      const preview = await previews.open({ width: 1000 });
      await preview.show(TEMPLATE, { variants: VARIANTS.slice(0, count) });
      const found = await boxes(preview);
      assert.equal(found.length, count);
      assert.equal(new Set(found.map(({ top }) => top)).size, 1);
      for (const [index, { left }] of found.entries()) {
        assert.ok(index === 0 || left > (found[index - 1]?.right ?? Infinity));
      }
      const names = await preview.page.locator('.variant-name').allTextContents();
      assert.deepEqual(
        names,
        ['Короткие', 'Типичные', 'Длинные'].filter((name) => name !== 'Типичные' || count === 3),
      );
      const lengths = (await preview.page.locator('.variant-length').allTextContents()).map(parseFloat);
      assert.deepEqual(
        lengths,
        lengths.toSorted((one, other) => one - other),
      );
      await preview.close();
    });
  }

  it('begin at one height, also beside a name of two lines', async () => {
    const preview = await previews.open({ width: 900, view: { width: 'desktop' } });
    const named = VARIANTS.map((one, index) => ({
      ...one,
      name: index === 0 ? 'Имя '.repeat(20) : one.name,
    }));
    await preview.show(TEMPLATE, { variants: named });
    const tops = await preview.page
      .locator('.bubble')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    assert.equal(tops.length, 3);
    assert.equal(new Set(tops).size, 1);
    await preview.close();
  });

  for (const width of [280, 360, 420]) {
    it(`are one below the other on a narrow page, and fit: ${width} px`, async () => {
      const preview = await previews.open({ width });
      await preview.show(TEMPLATE, { variants: VARIANTS });
      const found = await boxes(preview);
      assert.equal(new Set(found.map(({ left }) => left)).size, 1);
      assert.equal(await preview.page.evaluate(() => document.documentElement.scrollWidth), width);
      await preview.close();
    });
  }

  it('are switched on where there are two sets, from the keyboard, in the same page', async () => {
    const preview = await previews.open();
    const toggle = preview.page.getByLabel('Side by side');
    await preview.show(TEMPLATE, { sampleSets: ['Короткие'] });
    assert.equal(await toggle.isVisible(), false);
    await preview.show(TEMPLATE, { sampleSets: ['Короткие', 'Длинные'] });
    await toggle.focus();
    await preview.page.keyboard.press('Space');
    assert.deepEqual(await preview.sent('side-by-side'), [{ type: 'side-by-side', on: true }]);
    await preview.show(TEMPLATE, { variants: VARIANTS });
    assert.ok(await toggle.evaluate((box) => box === document.activeElement), 'the focus stays');
    assert.equal(await preview.page.locator('#samples').isVisible(), false);
    assert.equal(await preview.page.getByLabel('Samples').isVisible(), false);
    await preview.show(TEMPLATE, { sampleSets: ['Короткие', 'Длинные'] });
    assert.equal(await preview.page.locator('.bubble').count(), 1);
    assert.equal(preview.loads, 1);
    await preview.close();
  });

  it('keep their images while the text changes', async () => {
    const preview = await previews.open({ width: 1000 });
    await preview.show(TEMPLATE, { variants: VARIANTS });
    await preview.page.waitForFunction(
      () => document.querySelectorAll('.image[data-state="loaded"]').length === 3,
    );
    const asked = preview.imageRequests.length;
    await preview.page.evaluate(() => window.hostSide.known.push(...document.querySelectorAll('img')));
    await preview.show(TEMPLATE.replace('уже', 'ещё'), { variants: VARIANTS });
    assert.ok(
      await preview.page.evaluate(() => {
        const now = [...document.querySelectorAll('img')];
        return (
          window.hostSide.known.length === 3 &&
          window.hostSide.known.every((one, index) => one === now[index])
        );
      }),
    );
    assert.equal(preview.imageRequests.length, asked);
    assert.deepEqual(await preview.violations(), []);
    await preview.close();
  });

  it('all mark the place where the author writes, and all lead to the text', async () => {
    const preview = await previews.open({ width: 1000 });
    await preview.show(TEMPLATE, { variants: VARIANTS, cursor: TEMPLATE.indexOf('заказ') });
    assert.equal(await preview.page.locator('.current').count(), 3);
    await preview.page.locator('.variant .place').nth(2).click();
    const [selected] = await preview.sent('select');
    assert.equal(selected?.start, TEMPLATE.indexOf('{{1}}'));
    await preview.close();
  });
});
