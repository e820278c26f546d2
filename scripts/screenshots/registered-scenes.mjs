// What the pictures of “Will it arrive?” show: templates beside a list of registered ones.
import { openPreview } from './opening.mjs';

/** @typedef {import('./opening.mjs').EditorWindow} EditorWindow */
/** @typedef {import('./opening.mjs').Scene} Scene */

/** A list of registered templates, as Edna answers. @param {[text: string, name: string, status?: string][]} templates */
function list(...templates) {
  const row = { channelType: 'WHATSAPP', language: 'RU', type: 'OPERATOR' };
  return JSON.stringify(
    templates.map(([text, name, status = 'APPROVED'], index) => ({
      ...{ id: index + 1, name, ...row, status, content: { text } },
    })),
  );
}

/**
 * A template that differs from the registered one in one character, and what the difference is.
 * @param {'en' | 'ru'} language
 * @param {string} text of the message
 */
function differs(language, text) {
  return async (/** @type {EditorWindow} */ window) => {
    await window.squiggles('error').first().waitFor();
    await openPreview(window, language, text);
    await window.page.locator('.view-line').first().click();
    await window.page.keyboard.press('F8');
    await window.page.locator('.marker-widget', { hasText: 'U+00A0' }).first().waitFor();
  };
}

/**
 * All templates with what the list says of each, the approved ones without a file, and the filters.
 * @param {{ show: string, group: string, row: string, more: string, filter: string }} words
 */
function all({ show, group, row, more, filter }) {
  return async (/** @type {EditorWindow} */ window) => {
    await window.page.locator('.statusbar-item', { hasText: /\/1.024/ }).waitFor();
    await window.runCommand(show);
    // The folder itself would take the room.
    await window.page.locator('.pane-header', { hasText: 'templates-' }).first().click();
    const pane = window.page.locator('.pane', { hasText: /HSM.(Templates|Шаблоны)/i }).last();
    await pane.locator('.monaco-list-row', { hasText: group }).click();
    await pane.locator('.monaco-list-row', { hasText: row }).waitFor();
    await pane.locator('.pane-header').hover();
    await pane.getByRole('button', { name: more }).click();
    await window.page.locator('.monaco-menu').getByText(filter).click();
    await window.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
  };
}

/** @type {Scene[]} */
export const registeredScenes = [
  {
    name: 'arrive',
    language: 'en',
    files: {
      'order-ready.hsm':
        '[#HSM#]Hello, Elena! Your order A-1042 is ready. You can pick it up today until 20:00.',
      'hsm.config.json': '{ "registered": "list.json" }',
      'list.json': list([
        'Hello, {{1}}! Your order\u00a0{{2}} is ready. You can pick it up today until {{3}}.',
        'order_ready',
      ]),
    },
    file: 'order-ready.hsm',
    prepare: differs('en', 'today until'),
  },
  {
    name: 'arrive.ru',
    language: 'ru',
    files: {
      'заказ-готов.hsm': '[#HSM#]Елена, ваш заказ А-1042 готов. Забрать его можно сегодня до 20:00.',
      'hsm.config.json': '{ "registered": "list.json" }',
      'list.json': list([
        '{{1}}, ваш заказ\u00a0{{2}} готов. Забрать его можно сегодня до {{3}}.',
        'order_ready',
      ]),
    },
    file: 'заказ-готов.hsm',
    prepare: differs('ru', 'можно сегодня'),
  },
  {
    name: 'registered-list',
    language: 'en',
    files: {
      'order-ready.hsm':
        '[#HSM#]Hello, Elena! Your order A-1042 is ready. You can pick it up today until 20:00.',
      'visit.hsm': '[#HSM#]Hello, Anna! See you tomorrow at 10:30 in our salon.',
      'spring-sale.hsm': '[#HSM#]The spring sale is on: up to 50% off until Sunday.',
      'bring-a-friend.hsm': '[#HSM#]Bring a friend and choose a gift in any of our salons.',
      'hsm.config.json': '{ "registered": "list.json" }',
      'list.json': list(
        [
          'Hello, {{1}}! Your order\u00a0{{2}} is ready. You can pick it up today until {{3}}.',
          'order_ready',
        ],
        ['Hello, {{1}}! See you tomorrow at {{2}} in our salon.', 'visit_reminder'],
        ['The spring sale is on: up to 50% off until Sunday.', 'spring_sale', 'PAUSED'],
        ['How was your visit to our salon, {{1}}? Please rate it.', 'feedback_request'],
      ),
    },
    file: 'visit.hsm',
    prepare: all({
      ...{ show: 'HSM: Show All Templates', group: 'Registered, no file here', row: 'feedback_request' },
      ...{ more: 'More Actions...', filter: 'Filter by Registration' },
    }),
  },
  {
    name: 'registered-list.ru',
    language: 'ru',
    files: {
      'заказ-готов.hsm': '[#HSM#]Елена, ваш заказ А-1042 готов. Забрать его можно сегодня до 20:00.',
      'визит.hsm': '[#HSM#]Анна, ждём вас завтра в 10:30 в нашем салоне.',
      'распродажа.hsm': '[#HSM#]Весенняя распродажа началась: скидки до 50% до воскресенья.',
      'приведи-друга.hsm': '[#HSM#]Приведите друга и выберите подарок в любом салоне.',
      'hsm.config.json': '{ "registered": "list.json" }',
      'list.json': list(
        ['{{1}}, ваш заказ\u00a0{{2}} готов. Забрать его можно сегодня до {{3}}.', 'order_ready'],
        ['{{1}}, ждём вас завтра в {{2}} в нашем салоне.', 'visit_reminder'],
        ['Весенняя распродажа началась: скидки до 50% до воскресенья.', 'spring_sale', 'PAUSED'],
        ['Как прошёл визит в наш салон, {{1}}? Оцените его, пожалуйста.', 'feedback_request'],
      ),
    },
    file: 'визит.hsm',
    prepare: all({
      ...{ show: 'HSM: Показать все шаблоны', group: 'Зарегистрированы, файла здесь нет' },
      ...{ row: 'feedback_request', more: 'More Actions...', filter: 'Отфильтровать по регистрации' },
    }),
  },
];
