import assert from 'node:assert/strict';
import { extrasIndex } from '../../support/registered';
import { findFaults } from './axe';
import { usePreviews } from './browser';
import { EDITOR_THEMES } from './themes';

/** A message with everything in it. */
const FULL =
  '[#HSM#]Привет, {{1}}! *Ж* _к_ ~з~ `код`\n- пункт\n1. шаг\n> цитата\n```блок```\nhttps://example.com/x {1}\nещё[*HEAD*]Заголовок {{1}}[*FOOT*]Подпись';
const STATES: readonly (readonly [name: string, template: string])[] = [
  ['a full message', FULL],
  ['an image that failed', '[#HSM#]т[*IMAGE*]https://example.com/404.jpg'],
  ['an image without https', '[#HSM#]т[*IMAGE*]http://example.com/a.jpg'],
  ['an empty template', ''],
  ['a message that is not sent', '[#НSM#]Заказ {{1}} готов[*FOOTER*]Магазин'],
  ['tags that the customer sees', '[#HSM#]Заказ готов[*FOOTER*]Магазин'],
  ['a tag of which nobody knows', '[#HSM#]Заказ готов[*foot*]Магазин'],
  ['a text that is too long', `[#HSM#]${'слово '.repeat(4000)}`],
];

/** One of them makes the body too long. */
const VARIANTS = [
  { name: 'Короткие', values: { '1': 'Ия' } },
  { name: 'Типичные', values: { '1': 'Елена' } },
  { name: 'Длинные', values: { '1': 'х'.repeat(1100) } },
];

describe('access', () => {
  const previews = usePreviews();

  for (const theme of EDITOR_THEMES) {
    for (const bubble of ['auto', 'light', 'dark'] as const) {
      it(`axe finds nothing: editor ${theme}, message ${bubble}`, async () => {
        const preview = await previews.open({ theme, view: { theme: bubble } });
        for (const [name, template] of STATES) {
          await preview.show(template, { uri: `file:///${name}.hsm`, sampleSets: ['Короткие'] });
          for (const summary of await preview.page.locator('#samples summary:visible').all())
            await summary.click();
          assert.deepEqual(await findFaults(preview.page), [], name);
        }
        await preview.show(FULL, { values: { '1': 'Елена' }, cursor: 10 });
        await preview.page.locator('.read-more').click();
        assert.deepEqual(await findFaults(preview.page), [], 'filled and open');
        for (const status of ['APPROVED', 'PAUSED']) {
          const buttons = ['Перенести', 'Отменить', 'Позвонить', 'Адрес'].slice(status === 'PAUSED' ? 0 : 2);
          const registered = [{ name: 'ready', text: 'Заказ {{1}} готов', status, buttons }];
          await preview.show('[#HSM#]Заказ А-1 готов', { registered });
          assert.deepEqual(await findFaults(preview.page), [], `registered, ${status}`);
          await preview.show('[#HSM#]Заказ А-1 не готов', { registered });
          assert.deepEqual(await findFaults(preview.page), [], 'not registered');
        }
        for (const text of ['Подборка недели', 'Скидка на всё', 'Можно вам позвонить?']) {
          await preview.show(`[#HSM#]${text}`, { registered: extrasIndex() });
          assert.deepEqual(await findFaults(preview.page), [], text);
        }
        await preview.show(FULL, { variants: VARIANTS });
        assert.deepEqual(await findFaults(preview.page), [], 'side by side');
        await preview.page.getByRole('button', { name: 'More options' }).click();
        assert.deepEqual(await findFaults(preview.page), [], 'all options');
        await preview.close();
      });
    }
  }

  it('axe finds a text that cannot be read', async () => {
    const preview = await previews.open();
    await preview.show('[#HSM#]Привет');
    await preview.page.evaluate(() => document.querySelector('.chat')?.setAttribute('id', 'other'));
    await preview.page.evaluate(() => document.documentElement.style.setProperty('--ink', '#eeeeee'));
    assert.match((await findFaults(preview.page)).join('\n'), /color-contrast/);
    await preview.close();
  });

  it('the keyboard reaches everything, in the order of the page', async () => {
    const preview = await previews.open();
    await preview.show(FULL, { sampleSets: ['Короткие', 'Длинные'] });
    await preview.page.locator('#samples summary').click();
    await preview.page.locator('.read-more').click();
    await preview.page.getByRole('button', { name: 'More options' }).press('Enter');
    // Of signs one of which is chosen, Tab reaches the chosen one; the arrow keys the others.
    const wanted = await preview.page.evaluate(
      () =>
        [
          ...document.querySelectorAll(
            'select, input:not([type=radio]), input:checked, button, a[href], summary',
          ),
        ].filter((one) => one.checkVisibility()).length,
    );
    await preview.page.evaluate(() =>
      document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined,
    );
    await preview.page.evaluate(() => document.getSelection()?.collapse(document.body, 0));
    const reached = new Set<string>();
    for (let presses = 0; presses < wanted + 3; presses++) {
      await preview.page.keyboard.press('Tab');
      const focused = await preview.page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return undefined;
        // The ring of a sign is around the sign: the control itself is not seen.
        const { outlineStyle, outlineWidth } = getComputedStyle(element.closest('.sign') ?? element);
        const all = [...document.querySelectorAll('*')];
        return { place: all.indexOf(element), outlined: outlineStyle !== 'none' && outlineWidth !== '0px' };
      });
      if (!focused) continue;
      assert.ok(focused.outlined, 'the focus cannot be seen');
      reached.add(String(focused.place));
    }
    assert.equal(reached.size, wanted);
    await preview.close();
  });

  it('a problem is opened from the keyboard', async () => {
    const preview = await previews.open();
    await preview.show('[#HSM#]Код {1} в тексте');
    await preview.page.locator('.problem').first().focus();
    await preview.page.keyboard.press('Enter');
    assert.equal((await preview.sent('select')).length, 1);
    await preview.close();
  });

  it('a screen reader hears image, header, body and footer in the order of the message', async () => {
    const preview = await previews.open();
    await preview.show('[#HSM#]Текст *жирный*[*FOOT*]Подпись[*HEAD*]Заголовок');
    const heard = await preview.page.locator('article').ariaSnapshot();
    assert.match(heard, /article "Message as the customer sees it"/);
    const order = ['Header:', 'Заголовок', 'Текст', 'жирный', 'Footer:', 'Подпись'].map((text) =>
      heard.indexOf(text),
    );
    assert.ok(
      order.every((place, index) => place >= 0 && place > (order[index - 1] ?? -1)),
      heard,
    );
    await preview.close();
  });

  it('nothing moves with reduced motion', async () => {
    const moving = async (reducedMotion: boolean): Promise<number> => {
      const preview = await previews.open({ reducedMotion });
      await preview.show('[#HSM#]т[*IMAGE*]https://example.com/never.jpg');
      const count = await preview.page.evaluate(() => {
        const frame = document.querySelector('.image');
        frame?.setAttribute('data-state', 'loading');
        return document.getAnimations().length;
      });
      await preview.close();
      return count;
    };
    assert.equal(await moving(true), 0);
    assert.ok((await moving(false)) > 0);
  });
});
