import assert from 'node:assert/strict';
import { usePreviews } from './browser';

const REGISTERED = [
  { name: 'order_ready', text: 'Ваш заказ {{1}} готов.', buttons: ['Перенести', '<b>Отменить</b>'] },
];
const TEXT = '[#HSM#]Ваш заказ А-1 готов.';

describe('registered template in the preview', () => {
  const previews = usePreviews();

  it('is named above the message, and its buttons are under the bubble', async () => {
    const preview = await previews.open();
    const { page } = preview;
    await preview.show(TEXT, { registered: REGISTERED });
    assert.equal(await page.locator('.registered').innerText(), 'Registered as “order_ready”, approved');
    assert.deepEqual(await page.locator('.edna-buttons li').allInnerTexts(), [
      'Перенести',
      '<b>Отменить</b>',
    ]);
    assert.equal(await page.locator('.edna-note').innerText(), 'set in Edna');
    const [bubble, buttons] = [page.locator('.bubble'), page.locator('.edna-buttons')];
    const [above, below] = [await bubble.boundingBox(), await buttons.boundingBox()];
    assert.ok(above && below);
    assert.equal(Math.round(above.width), Math.round(below.width));
    assert.ok(Math.abs(above.y + above.height - below.y) < 1);
  });

  it('goes with its buttons when the text no longer fits, and says so', async () => {
    const preview = await previews.open({ language: 'ru' });
    await preview.show(TEXT, { registered: REGISTERED });
    await preview.show('[#HSM#]Ваш заказ А-1 уже готов!', { registered: REGISTERED });
    const line = preview.page.locator('.registered');
    assert.equal(await line.getAttribute('data-state'), 'missing');
    assert.equal(await line.innerText(), 'Не зарегистрирован; ближайший — «order_ready»');
    assert.equal(await preview.page.locator('.edna-buttons').count(), 0);
  });

  it('shows two of many buttons, as WhatsApp does', async () => {
    const preview = await previews.open();
    const buttons = ['Раз', 'Два', 'Три', 'Четыре'];
    await preview.show('[#HSM#]Да', { registered: [{ name: 'a', text: 'Да', buttons }] });
    assert.deepEqual(await preview.page.locator('.edna-buttons li').allInnerTexts(), [
      'Раз',
      'Два',
      'See all options (4)',
    ]);
  });
});
