import assert from 'node:assert/strict';
import { Previews, type PreviewPage } from './support';

const DAMAGED = '[#НSM#]Заказ готов[*FOOTER*]Магазин';

describe('banner above the message', () => {
  const previews = new Previews();
  let preview: PreviewPage;
  before(() => previews.start());
  after(() => previews.stop());
  beforeEach(async () => {
    preview = await previews.open();
  });
  afterEach(() => preview.close());

  const banner = (): ReturnType<PreviewPage['page']['locator']> => preview.page.locator('.banner');

  it('says that nothing is sent, and why; the message has no time', async () => {
    await preview.show(DAMAGED);
    assert.match(await banner().innerText(), /^The message will not be sent\n+.*look-alike letters/);
    assert.equal(await preview.page.locator('.time').count(), 0);
    assert.equal(await preview.page.locator('.bubble').innerText(), '[#НSM#]Заказ готов[FOOTER]Магазин');
  });

  it('disappears when the template is fixed, and the focus stays in the page', async () => {
    await preview.show(DAMAGED);
    await preview.show('[#HSM#]Заказ готов[*FOOT*]Магазин');
    assert.equal(await banner().count(), 0);
    assert.equal(await preview.page.locator('.time').count(), 1);
  });

  it('asks the host for the repair that is pressed, for the version that is shown', async () => {
    await preview.show(DAMAGED);
    const { version } = await preview.show(DAMAGED);
    await preview.page.getByRole('button', { name: 'Write it as [*FOOT*]' }).click();
    assert.deepEqual(await preview.sent('repair'), [{ type: 'repair', reason: 1, repair: 0, version }]);
    assert.deepEqual(await preview.sent('select'), []);
  });

  it('asks the host for the other view, and shows it', async () => {
    await preview.show(DAMAGED);
    await preview.page.getByRole('button', { name: 'Show as meant' }).press('Enter');
    assert.deepEqual(await preview.sent('message-view'), [{ type: 'message-view', view: 'meant' }]);
    await preview.show(DAMAGED, { message: 'meant' });
    assert.match(await banner().innerText(), /^Shown as meant, not as it arrives/);
    assert.equal(await preview.page.locator('.footer .text').innerText(), 'Магазин');
    await preview.page.getByRole('button', { name: 'Show as it arrives' }).click();
    assert.equal((await preview.sent('message-view')).at(-1)?.view, 'arrives');
  });

  it('marks the tags in the message, unless the marks are off', async () => {
    const decorated = (): Promise<string[]> =>
      preview.page
        .locator('.stray')
        .evaluateAll((pieces) => pieces.map((piece) => getComputedStyle(piece).textDecorationLine));
    await preview.show('[#HSM#]Заказ готов[* FOOT *]Магазин');
    assert.deepEqual(await decorated(), ['underline']);
    await preview.page.evaluate(() => document.documentElement.setAttribute('data-marks', 'off'));
    assert.deepEqual(await decorated(), ['none']);
  });
});
