import assert from 'node:assert/strict';
import { Previews, type PreviewPage } from './support';

const TEMPLATE = '[#HSM#]Привет, {{1}}![*HEAD*]Заказ[*FOOT*]Магазин';

describe("fields of Edna's form", () => {
  const previews = new Previews();
  let preview: PreviewPage;
  before(() => previews.start());
  after(() => previews.stop());
  beforeEach(async () => {
    preview = await previews.open();
  });
  afterEach(() => preview.close());

  it('have a button each that asks the host to copy it, and then says so', async () => {
    const { version } = await preview.show(TEMPLATE, { values: { '1': 'Анна' } });
    await preview.page.locator('#parts summary').click();
    assert.equal(await preview.page.locator('#parts button').count(), 4);
    const button = preview.page.getByRole('button', { name: 'Copy: body' });
    await button.click();
    assert.deepEqual(await preview.sent('copy-part'), [{ type: 'copy-part', part: 1, version }]);
    assert.equal(await preview.page.getByRole('button', { name: 'Copied: body' }).count(), 1);
  });

  it('are not there for an empty template', async () => {
    await preview.show('');
    assert.equal(await preview.page.locator('#parts').isVisible(), false);
  });
});
