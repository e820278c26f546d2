import assert from 'node:assert/strict';
import { Previews, type PreviewPage } from './support';

const IMAGE = '[*IMAGE*]https://example.com/a.jpg[*FOOT*]Команда';

describe('updates of the page', () => {
  const previews = new Previews();
  let preview: PreviewPage;
  before(() => previews.start());
  after(() => previews.stop());
  beforeEach(async () => {
    preview = await previews.open({ height: 500 });
  });
  afterEach(async () => {
    assert.deepEqual(preview.errors, []);
    assert.deepEqual(await preview.violations(), []);
    await preview.close();
  });

  it('asks for the message once it is loaded', async () => {
    assert.equal((await preview.sent('ready')).length, 1);
  });

  it('changes the text in place: one page, one image, requested once', async () => {
    const { page } = preview;
    await preview.show(`[#HSM#]П${IMAGE}`);
    await page.waitForSelector('.image[data-state=loaded]');
    await page.evaluate(() => {
      window.hostSide.known = [...document.querySelectorAll('.image img, .bubble, .footer')];
    });
    const text = 'Привет, *Елена*! 👋\n- раз\n- два';
    for (let length = 1; length <= text.length; length++)
      await preview.show(`[#HSM#]${text.slice(0, length)}${IMAGE}`);
    assert.equal(preview.loads, 1);
    assert.equal(preview.imageRequests.length, 1);
    const kept = await page.evaluate(() => window.hostSide.known.map(({ isConnected }) => isConnected));
    assert.deepEqual(kept, [true, true, true]);
    assert.equal(await page.locator('.image').getAttribute('data-state'), 'loaded');
    assert.equal(await page.locator('.body li').count(), 2);
  });

  it('asks for an image again when its address changes', async () => {
    await preview.show(`[#HSM#]т${IMAGE}`);
    await preview.page.waitForSelector('.image[data-state=loaded]');
    await preview.show(`[#HSM#]т${IMAGE.replace('a.jpg', '404.jpg')}`);
    await preview.page.waitForSelector('.image[data-state=failed]');
    assert.equal((await preview.sent('image-failed'))[0]?.url, 'https://example.com/404.jpg');
    await preview.send({
      type: 'image-problem',
      url: 'https://example.com/404.jpg',
      text: 'Nothing there (404).',
    });
    assert.equal(await preview.page.locator('.when-failed').innerText(), 'Nothing there (404).');
    await preview.show(`[#HSM#]тт${IMAGE.replace('a.jpg', '404.jpg')}`);
    assert.equal(await preview.page.locator('.when-failed').innerText(), 'Nothing there (404).');
    await preview.show(`[#HSM#]т${IMAGE}`);
    await preview.page.waitForSelector('.image[data-state=loaded]');
  });

  it('says over a loaded image why the customer will not get it', async () => {
    const preview = await previews.open();
    const sent = await preview.show(`[#HSM#]т${IMAGE}`);
    await preview.page.waitForSelector('.image[data-state=loaded]');
    const [loaded] = await preview.sent('image-loaded');
    assert.ok(loaded);
    assert.equal(await preview.page.locator('.when-failed').isVisible(), false);
    await preview.send({ type: 'image-problem', url: loaded.url, text: 'Too large: 7 MB.' });
    assert.equal(await preview.page.locator('.when-failed').innerText(), 'Too large: 7 MB.');
    assert.ok(await preview.page.locator('.image img').isVisible());
    const note = await preview.page.locator('.when-failed').boundingBox();
    const image = await preview.page.locator('.image').boundingBox();
    assert.ok(note && image && note.y > image.y, 'over the image');
    assert.ok(Math.abs(note.y + note.height - image.y - image.height) < 1, 'at its lower edge');
    // It stays while the text changes, without being asked again.
    await preview.send({ ...sent, version: 99, html: sent.html.replace('>т<', '>тт<') });
    assert.equal(await preview.page.locator('.when-failed').innerText(), 'Too large: 7 MB.');
    assert.equal((await preview.sent('image-loaded')).length, 1);
    await preview.close();
  });

  it('reports a type that WhatsApp refuses from the address alone, and keeps the report', async () => {
    const gif = '[*IMAGE*]https://example.com/a.gif';
    await preview.show(`[#HSM#]т${gif}`);
    const image = preview.page.locator('.image[data-state="unfit"]');
    await image.getByText('The address leads to a file of type .gif.').waitFor();
    await preview.show(`[#HSM#]текст${gif}`);
    assert.ok(await image.getByText('a file of type .gif.').isVisible());
    assert.deepEqual(preview.imageRequests, ['https://example.com/a.gif']);
  });

  it('says that an answer which is not an image failed', async () => {
    await preview.show('[#HSM#]т[*IMAGE*]https://example.com/page.jpg');
    await preview.page.waitForSelector('.image[data-state=failed]');
    assert.ok(await preview.page.locator('.when-failed').isVisible());
  });

  it('does not ask for an image that may not be loaded, until the author says so', async () => {
    await preview.show(`[#HSM#]т${IMAGE}`, { loadImages: false });
    assert.equal(preview.imageRequests.length, 0);
    await preview.page.click('.load-image');
    assert.deepEqual(
      (await preview.sent('load-images')).map(({ load }) => load),
      [true],
    );
  });

  it('asks the author to trust the folder where only that is missing', async () => {
    await preview.show(`[#HSM#]т${IMAGE}`, { loadImages: false, untrusted: true });
    await preview.page.getByRole('button', { name: 'Trust the folder…' }).click();
    assert.deepEqual(await preview.sent('manage-trust'), [{ type: 'manage-trust' }]);
    assert.deepEqual(await preview.sent('load-images'), []);
    assert.deepEqual(preview.imageRequests, []);
  });

  it('never scrolls by itself while the author types in view', async () => {
    const { page } = preview;
    const long = Array.from({ length: 60 }, (_, index) => `строка ${index}`).join('\n');
    await preview.show(`[#HSM#]${long}`);
    await page.click('.read-more');
    await page.evaluate(() => window.scrollTo(0, 300));
    for (const end of ['!', '!!', '!!!']) {
      await preview.show(`[#HSM#]${long}${end}`);
      assert.equal(await page.evaluate(() => window.scrollY), 300);
    }
  });

  it('keeps the focus and the text of a field that the author types in', async () => {
    const { page } = preview;
    await preview.show('[#HSM#]Привет, {{1}}!');
    await page.click('#samples summary');
    await page.locator('#samples input').pressSequentially('Ева');
    assert.deepEqual(
      (await preview.sent('sample-values')).map(({ values }) => values['1']),
      ['Е', 'Ев', 'Ева'],
    );
    await preview.show('[#HSM#]Привет, {{1}}!', { values: { '1': 'Ев' } });
    assert.equal(await page.locator('#samples input').inputValue(), 'Ева');
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('name')), '1');
  });

  it('remembers what it shows, for the next load of the window', async () => {
    const update = await preview.show('[#HSM#]т', { uri: 'untitled:Untitled-1' });
    assert.deepEqual(await preview.page.evaluate(() => window.hostSide.kept), update.state);
  });

  it('drops messages that the host never sends', async () => {
    await preview.show('[#HSM#]Привет');
    for (const message of [
      null,
      'update',
      7,
      [],
      {},
      { type: 'update' },
      { type: 'update', html: '<img src=x>' },
      { type: 'eval', code: '1' },
    ]) {
      await preview.sendAnything(message);
    }
    assert.equal((await preview.page.locator('.body').innerText()).trim(), 'Привет');
  });

  it('reports that the message cannot be shown, and withdraws that with the next one', async () => {
    await preview.show('[#HSM#]т');
    await preview.send({ type: 'notice', text: 'The language server has stopped.' });
    assert.ok(await preview.page.locator('#notice').isVisible());
    await preview.show('[#HSM#]тт');
    assert.equal(await preview.page.locator('#notice').isVisible(), false);
  });
});
