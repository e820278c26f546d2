import assert from 'node:assert/strict';
import { usePreviews } from './browser';
import type { PreviewPage } from './support';

const SETS = ['Короткие', 'Самые длинные, какие бывали'];

describe('the row above the message', () => {
  const previews = usePreviews();

  for (const language of ['en', 'ru'] as const) {
    for (const sampleSets of [[], SETS]) {
      it(`is one row and fits: ${language}, ${sampleSets.length} sets`, async () => {
        const preview = await previews.open({ language });
        await preview.show('[#HSM#]Да', { sampleSets });
        for (const width of [360, 480, 700, 719, 720, 1000]) {
          await preview.page.setViewportSize({ width, height: 400 });
          const boxes = await preview.page.locator('#toolbar :is(.sign, .sets):visible').evaluateAll((all) =>
            all.map((one) => {
              const { left, right, top, bottom } = one.getBoundingClientRect();
              return { left, right, middle: (top + bottom) / 2 };
            }),
          );
          assert.equal(boxes.length, sampleSets.length === 0 ? 7 : 9);
          for (const [index, box] of boxes.entries()) {
            const which = `${width} px: control ${index}`;
            assert.ok(Math.abs(box.middle - (boxes[0]?.middle ?? 0)) < 1.5, `${which} is in another row`);
            assert.ok(box.left >= (boxes[index - 1]?.right ?? 0) - 0.5, `${which} covers the one before`);
            assert.ok(box.right <= width, `${which} ends at ${box.right}`);
          }
          if (sampleSets.length === 0) continue;
          const sets = await preview.page.locator('.sets select').boundingBox();
          assert.ok((sets?.width ?? 0) >= 80, `${width} px: no room for the name of a set`);
        }
        await preview.close();
      });
    }
  }

  it('fits into 260 px too, with the samples in a row of their own', async () => {
    const preview = await previews.open({ language: 'ru', width: 260 });
    await preview.show('[#HSM#]Да', { sampleSets: SETS });
    assert.equal(await preview.page.evaluate(() => document.documentElement.scrollWidth), 260);
    await preview.page.getByRole('button', { name: 'Другие параметры' }).click();
    assert.equal(await preview.page.evaluate(() => document.documentElement.scrollWidth), 260);
    await preview.close();
  });

  describe('used', () => {
    let preview: PreviewPage;
    beforeEach(async () => {
      preview = await previews.open();
      await preview.show('[#HSM#]Привет, {{1}}!');
    });
    afterEach(() => preview.close());
    const root = (name: string): Promise<string | null> =>
      preview.page.locator('html').getAttribute(`data-${name}`);
    const lastView = async (): Promise<unknown> => (await preview.sent('view')).at(-1)?.view;

    it('a click on a sign chooses the screen or the theme, and the host keeps it', async () => {
      await preview.page.getByTitle('Computer').click();
      await preview.page.getByTitle('Dark theme').click();
      assert.equal(await root('width'), 'desktop');
      assert.equal(await root('theme'), 'dark');
      assert.deepEqual(await lastView(), { width: 'desktop', theme: 'dark', textSize: 100, marks: true });
    });

    it('the arrow keys go from sign to sign, and each has a name', async () => {
      const screens = preview.page.getByRole('radiogroup', { name: 'Screen' });
      await screens.getByRole('radio', { name: 'Phone', exact: true }).focus();
      await preview.page.keyboard.press('ArrowRight');
      assert.equal(await root('width'), 'wide');
      assert.ok(await screens.getByRole('radio', { name: 'Large phone' }).isChecked());
      const themes = preview.page.getByRole('radiogroup', { name: 'Theme' });
      assert.equal(await themes.getByRole('radio').count(), 3);
      assert.ok(await themes.getByRole('radio', { name: 'Theme as in the editor' }).isChecked());
    });

    it('the other options open by a key, work, and close by Escape with the focus back on their button', async () => {
      const button = preview.page.getByRole('button', { name: 'More options' });
      const marks = preview.page.getByLabel('Mark the variables in the message');
      assert.equal(await marks.isVisible(), false);
      await button.press('Enter');
      assert.equal(await button.getAttribute('aria-expanded'), 'true');
      await preview.page.keyboard.press('Tab');
      await preview.page.keyboard.press('Tab');
      assert.ok(await marks.evaluate((box) => box === document.activeElement));
      await preview.page.keyboard.press('Space');
      assert.equal(await root('marks'), 'off');
      await preview.page.getByLabel('Text size').selectOption('150 %');
      assert.deepEqual(await lastView(), { width: 'phone', theme: 'auto', textSize: 150, marks: false });
      await preview.page.getByLabel('Load the header image from the internet').uncheck();
      assert.deepEqual(await preview.sent('load-images'), [{ type: 'load-images', load: false }]);
      await preview.page.keyboard.press('Escape');
      assert.equal(await marks.isVisible(), false);
      assert.ok(await button.evaluate((one) => one === document.activeElement));
    });

    it('the other options close by a click elsewhere and on leaving them, not on changes of the text', async () => {
      const button = preview.page.getByRole('button', { name: 'More options' });
      const opened = preview.page.locator('.opened');
      await button.click();
      await preview.show('[#HSM#]Привет, {{1}}!!');
      assert.ok(await opened.isVisible());
      await preview.page.locator('#lengths').click();
      assert.equal(await opened.isVisible(), false);
      await button.click();
      await button.click();
      assert.equal(await opened.isVisible(), false);
      await button.click();
      for (let presses = 0; presses < 4; presses++) await preview.page.keyboard.press('Tab');
      assert.equal(await opened.isVisible(), false);
    });
  });
});
