import assert from 'node:assert/strict';
import { HOSTILE_TEMPLATES } from '../../support/hostile';
import { usePreviews } from './browser';
import type { PreviewPage } from './support';

describe('hostile texts in the page', () => {
  const previews = usePreviews();
  let preview: PreviewPage;
  before(async () => {
    preview = await previews.open();
  });

  it('show as text: nothing runs, nothing is requested, and the policy has nothing to refuse', async () => {
    assert.ok(HOSTILE_TEMPLATES.length >= 200);
    preview.page.on('dialog', (dialog) => {
      preview.errors.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    const { page } = preview;
    for (const template of HOSTILE_TEMPLATES) {
      const update = await preview.show(template);
      const shown = await page.evaluate(() => {
        const chat = document.querySelector('#chat');
        const names = [...(chat?.querySelectorAll('*') ?? [])].map(({ localName }) => localName);
        const handlers = [...document.querySelectorAll('*')].flatMap(({ attributes }) =>
          [...attributes]
            .filter(({ name }) => name.startsWith('on') || name === 'style')
            .map(({ name }) => name),
        );
        return { names, handlers, text: chat?.textContent ?? '' };
      });
      const strange = shown.names.filter(
        (name) => !/^(?:article|div|p|span|strong|em|s|code|ul|ol|li|a|img|button|blockquote)$/.test(name),
      );
      assert.deepEqual(strange, [], template);
      assert.ok(
        shown.handlers.every((name) => name === 'style'),
        `${template}: ${shown.handlers.join()}`,
      );
      assert.ok(update.html.length > 0);
    }
    assert.deepEqual(await preview.violations(), []);
    assert.deepEqual(preview.errors, []);
    assert.deepEqual(
      preview.imageRequests.filter((url) => !url.startsWith('https://example.com/')),
      [],
    );
    assert.equal(preview.loads, 1);
  });

  it('are seen letter by letter', async () => {
    await preview.show('[#HSM#]<img src=x onerror=alert(1)> &lt;b&gt; "\'`');
    const text = await preview.page.locator('.body').innerText();
    assert.equal(text.trim(), '<img src=x onerror=alert(1)> &lt;b&gt; "\'`');
  });

  it('a script that got into the page all the same does not run', async () => {
    const other = await previews.open();
    await other.page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "broken in"';
      document.body.append(script);
      document.body.insertAdjacentHTML(
        'beforeend',
        '<button id="bad" onclick="document.title=\'broken in\'">x</button>',
      );
      document.querySelector<HTMLElement>('#bad')?.click();
    });
    assert.notEqual(await other.page.title(), 'broken in');
    // The test of the test: here the policy did refuse something.
    assert.ok((await other.violations()).length > 0);
    await other.close();
  });
});
