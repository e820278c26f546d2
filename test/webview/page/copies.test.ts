import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import type { CopiesTexts, PageRow } from '../../../client/src/copies/messages';
import { renderCopies } from '../../../client/src/copies/page';
import { findFaults } from './axe';
import { sharedBrowser } from './browser';
import type { Browser } from './support';
import { BODY_CLASSES, EDITOR_THEMES, VARIABLES, type EditorTheme } from './themes';

const ORIGIN = 'https://page.test';

const TEXTS: CopiesTexts = {
  title: 'Файл, справочник и зарегистрированный шаблон',
  search: 'Фильтр по файлу, названию или отличию',
  export: 'Экспорт или печать…',
  configure: 'Открыть файл конфигурации',
  nothing: 'Пока сравнивать не с чем.',
  noRows: 'Под фильтр не подходит ни один шаблон.',
  loading: 'Чтение шаблонов…',
  shown: 'Показано: {0} из {1}.',
  compare: 'Сравнить',
  show: 'Показать текст',
  columns: { file: 'Файл', lookup: 'Справочник', registered: 'Зарегистрирован' },
  groups: {
    ...{ all: 'Все шаблоны', 'out-of-step': 'Есть расхождения', different: 'Отличаются' },
    ...{ missing: 'Чего-то нет', 'not-approved': 'Не одобрены', equal: 'Всё совпадает' },
  },
  states: {
    ...{ different: 'отличается', missing: 'нет', 'not-approved': 'не одобрен', present: 'есть' },
    ...{ equal: 'совпадает', 'no-file': 'нет файла' },
  },
};

const equal = { state: 'equal', note: '' } as const;
const missing = { state: 'missing', note: '' } as const;

const ROWS: readonly PageRow[] = [
  { id: 'a', file: 'Заказы/Заказ в пути.hsm', name: 'Заказ в пути', lookup: equal, registered: equal },
  {
    ...{ id: 'b', file: 'Заказы/Оплата.hsm', name: 'Оплата: счёт', registered: equal },
    lookup: {
      state: 'different',
      note: 'Различаются пробелы или невидимые символы, первое отличие — строка 2. В BPMSoft обычный пробел, в файле U+00A0 NO-BREAK SPACE (неразрывный пробел).',
    },
  },
  {
    ...{ id: 'c', file: 'Визит.hsm', name: 'Визит', lookup: missing },
    registered: { state: 'not-approved', note: '«visit», отклонён: Meta отклонила его.' },
  },
  { id: 'd', file: '', name: 'Старая акция', lookup: { state: 'present', note: '' }, registered: missing },
];

function manyRows(count: number): PageRow[] {
  return Array.from({ length: count }, (_, index) => ({
    ...(ROWS[index % 3] ?? { name: '', lookup: equal, registered: equal }),
    ...{ id: `row ${index}`, file: `Папка ${index % 20}/Шаблон ${index}.hsm` },
  }));
}

describe('the page with file, lookup and registered list', () => {
  let browser: Browser;
  before(async () => {
    browser = await sharedBrowser();
  });

  async function open(
    rows: readonly PageRow[] = ROWS,
    theme: EditorTheme = 'light',
    isCompared = true,
  ): Promise<{ page: Page; requests: string[] }> {
    const page = await browser.context.newPage();
    await page.setViewportSize({ width: 1000, height: 700 });
    const requests: string[] = [];
    const body = renderCopies({
      ...{ cspSource: ORIGIN, nonce: 'c0ffee', scriptUri: `${ORIGIN}/copies.js`, language: 'ru' },
      ...{ styleUris: [`${ORIGIN}/style.css`, `${ORIGIN}/copies.css`], texts: TEXTS },
    });
    await page.route('**/*', (route) => {
      const name = route
        .request()
        .url()
        .slice(ORIGIN.length + 1);
      requests.push(name);
      if (name === '') return route.fulfill({ contentType: 'text/html; charset=utf-8', body });
      const contentType = name.endsWith('.js') ? 'text/javascript' : 'text/css';
      return route.fulfill({ contentType, body: readFileSync(`dist/webview/${name}`, 'utf8') });
    });
    await page.addInitScript({ path: fileURLToPath(new URL('host-side.js', import.meta.url)) });
    await page.goto(`${ORIGIN}/`);
    await page.evaluate(
      ([classes, variables]) => {
        document.body.classList.add(...classes.split(' '));
        const { style } = document.documentElement;
        for (const [name, value] of Object.entries(variables)) style.setProperty(`--vscode-${name}`, value);
      },
      [BODY_CLASSES[theme], VARIABLES[theme]] as const,
    );
    await give(page, rows, isCompared);
    return { page, requests };
  }
  const give = (page: Page, rows: readonly PageRow[], isCompared = true): Promise<void> =>
    page.evaluate(
      (message) => {
        window.dispatchEvent(new MessageEvent('message', { data: message }));
      },
      { type: 'rows', rows: [...rows], isCompared },
    );
  const names = (page: Page): Promise<string[]> => page.locator('tbody th button').allInnerTexts();
  const sent = (page: Page): Promise<unknown[]> => page.evaluate(() => window.hostSide.sent);
  const focused = (page: Page): Promise<string> => page.locator(':focus').innerText();

  it('has a row for each template, with states as words, and asks for nothing but its own files', async () => {
    const { page, requests } = await open();
    assert.deepEqual(await names(page), ['Визит', 'Заказ в пути', 'Оплата', 'Старая акция']);
    assert.deepEqual(await page.locator('tbody tr').nth(2).locator('.state').allInnerTexts(), [
      'отличается',
      'совпадает',
    ]);
    assert.equal(await page.locator('#shown').innerText(), 'Показано: 4 из 4.');
    // The preview shares this page's style and has a sign before what it calls registered.
    const signs = await page
      .locator('tbody td')
      .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, '::before').content));
    assert.deepEqual([...new Set(signs)], ['none']);
    assert.deepEqual(requests.sort(), ['', 'copies.css', 'copies.js', 'style.css']);
    assert.deepEqual(await page.evaluate(() => window.hostSide.violations), []);
    await page.close();
  });

  it('filters by group and by words, says how many are left, and keeps that for the next load', async () => {
    const { page } = await open();
    await page.locator('[data-group="missing"]').click();
    assert.deepEqual(await names(page), ['Визит', 'Старая акция']);
    assert.equal(await page.locator('[data-group="missing"]').getAttribute('aria-pressed'), 'true');
    assert.equal(await page.locator('[data-group="out-of-step"] .number').innerText(), '3');
    await page.locator('#search').fill('акция');
    assert.deepEqual(await names(page), ['Старая акция']);
    assert.equal(await page.locator('#shown').innerText(), 'Показано: 1 из 4.');
    await page.locator('#search').fill('нет такого');
    assert.match(await page.locator('#shown').innerText(), /не подходит ни один/);
    assert.deepEqual(await page.evaluate(() => window.hostSide.kept), {
      ...{ group: 'missing', words: 'нет такого', column: 'file', descending: false },
    });
    await page.close();
  });

  it('sorts by a click on a caption, and says so', async () => {
    const { page } = await open();
    await page.locator('[data-column="lookup"] button').click();
    assert.deepEqual(await names(page), ['Оплата', 'Визит', 'Старая акция', 'Заказ в пути']);
    assert.equal(await page.locator('[data-column="lookup"]').getAttribute('aria-sort'), 'ascending');
    await page.locator('[data-column="lookup"] button').click();
    assert.deepEqual((await names(page))[0], 'Заказ в пути');
    assert.equal(await page.locator('[data-column="lookup"]').getAttribute('aria-sort'), 'descending');
    assert.equal(await page.locator('[data-column="file"]').getAttribute('aria-sort'), null);
    await page.close();
  });

  it('is used by keys: arrows go through rows and cells, Enter opens the file or the comparison', async () => {
    const { page } = await open();
    await page.locator('#search').focus();
    await page.keyboard.press('ArrowDown');
    assert.equal(await focused(page), 'Визит');
    await page.keyboard.press('End');
    assert.equal(await focused(page), 'Старая акция');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Home');
    assert.equal(await focused(page), 'Визит');
    assert.deepEqual(await sent(page), [
      { type: 'ready' },
      { type: 'open', id: 'b' },
      { type: 'compare', id: 'b', copy: 'lookup' },
    ]);
    assert.equal(await page.locator('tbody [tabindex="0"]').count(), 1, 'one stop of the Tab key');
    await page.close();
  });

  it('follows changes without losing the focus, and exports the rows that it shows', async () => {
    const { page } = await open();
    await page.locator('tbody tr').nth(2).locator('th button').focus();
    await give(page, [
      ...ROWS.slice(0, 3),
      { id: 'e', file: 'Аптека.hsm', name: 'Аптека', lookup: equal, registered: equal },
    ]);
    assert.deepEqual(await names(page), ['Аптека', 'Визит', 'Заказ в пути', 'Оплата']);
    await page.locator('[data-group="equal"]').click();
    await page.locator('#export').click();
    assert.deepEqual((await sent(page)).at(-1), { type: 'export', ids: ['e', 'a'] });
    await page.close();
  });

  it('hides a column that nothing is compared with, and says how to begin', async () => {
    const { page } = await open(ROWS.map(({ id, file, name, lookup }) => ({ id, file, name, lookup })));
    assert.equal(await page.locator('[data-column="registered"]').isVisible(), false);
    assert.equal(await page.locator('[data-column="lookup"]').isVisible(), true);
    await give(page, [{ id: 'a', file: 'a.hsm', name: 'a' }], false);
    assert.equal(await page.locator('table').isVisible(), false);
    await page.locator('#configure').click();
    assert.deepEqual((await sent(page)).at(-1), { type: 'configure' });
    await page.close();
  });

  it('shows texts as texts', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const { page } = await open([{ id: name, file: '', name, lookup: { state: 'present', note: name } }]);
    assert.equal(await page.locator('tbody img').count(), 0);
    assert.deepEqual(await names(page), [name]);
    await page.close();
  });

  it('shows a thousand rows at once and all of ten thousand soon', async () => {
    const { page } = await open([]);
    for (const count of [1000, 10_000]) {
      const rows = manyRows(count);
      const took = await page.evaluate(
        (message) => {
          const start = performance.now();
          window.dispatchEvent(new MessageEvent('message', { data: message }));
          document.body.getBoundingClientRect();
          return performance.now() - start;
        },
        { type: 'rows', rows, isCompared: true } as const,
      );
      await page.waitForFunction((all) => document.querySelectorAll('tbody tr').length === all, count, {
        timeout: 110_000, // a busy machine gives the page little time
      });
      const typed = await page.evaluate(() => {
        const search = document.querySelector('input');
        if (!search) return 0;
        search.value = search.value === '1' ? '2' : '1';
        const start = performance.now();
        search.dispatchEvent(new Event('input', { bubbles: true }));
        document.body.getBoundingClientRect();
        return performance.now() - start;
      });
      console.log(`      ${count} rows: shown in ${took.toFixed(0)} ms, filtered in ${typed.toFixed(0)} ms`);
      await page.locator('#search').fill('');
    }
    await page.close();
  }).timeout(120_000);

  for (const theme of EDITOR_THEMES) {
    it(`axe finds nothing: editor ${theme}`, async () => {
      const { page } = await open(ROWS, theme);
      assert.deepEqual(await findFaults(page), []);
      if (process.env['HSM_PICTURES']) await page.screenshot({ path: `out/copies-${theme}.png` });
      await page.close();
    });
  }
});
