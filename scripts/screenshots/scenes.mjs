// What the README's pictures show. Every scene has a small workspace of its own, in English and in Russian.
import { openPreview } from './opening.mjs';

/** @typedef {import('./opening.mjs').EditorWindow} EditorWindow */
/** @typedef {import('./opening.mjs').Scene} Scene */

/** The name of the set of sample values. */
const setNames = { en: 'Typical', ru: 'Типичный' };

/**
 * A configuration with sample values.
 * @param {'en' | 'ru'} language
 * @param {Record<string, string>} values
 */
function samples(language, values) {
  return JSON.stringify({ allowPlaceholders: true, samples: { [setNames[language]]: values } }, undefined, 2);
}

/**
 * A mistake, its explanation, and the message.
 * @param {'en' | 'ru'} language
 * @param {string} tag with the mistake
 * @param {string} text of the message
 */
function explain(language, tag, text) {
  return async (/** @type {EditorWindow} */ window) => {
    await window.squiggles('error').first().waitFor();
    await openPreview(window, language, text);
    await window.page.locator('.view-line span', { hasText: tag }).last().hover();
    const why = /Examples and details|Примеры и подробности/;
    await window.page.locator('.monaco-hover:visible', { hasText: why }).first().waitFor();
  };
}

/**
 * A message with an image.
 * @param {'en' | 'ru'} language
 * @param {string} text of the message
 * @param {string} filled a sample value that shows
 */
function preview(language, text, filled) {
  return async (/** @type {EditorWindow} */ window) => {
    await openPreview(window, language, text);
    await window.webview.locator('img').first().waitFor();
    await window.webview.getByText(/Read more|Читать далее/).click();
    // The list of sample values is the one that has our set.
    const sets = window.webview.locator('select', {
      has: window.page.locator('option', { hasText: setNames[language] }),
    });
    await sets.selectOption({ label: setNames[language] });
    await window.webview.getByText(filled).first().waitFor();
    // The focus goes back to the text, so that the status bar counts.
    await window.page.locator('.view-line').first().click();
    await window.page.keyboard.press('ControlOrMeta+Home');
    await window.page.locator('.statusbar-item', { hasText: /\/1.024/ }).waitFor();
  };
}

const orderReady = `[#HSM#]Hello, Elena! Your order A-1042 is *ready*.

You can pick it up at our shop on Main Street today until 20:00. See you soon![*HEADER*]Your order is ready[*FOOT*]Example Store`;

const orderReadyRu = `[#HSM#]Елена, ваш заказ А-1042 *готов*.

Забрать его можно сегодня до 20:00 в магазине на улице Лесной, дом 5. Ждём вас![*HEADER*]Заказ готов[*FOOT*]Магазин «Пример»`;

const webinar = `[#HSM#]Hello {{1}}! We invite you to a free webinar:
- how to bring every channel into _one_ system;
- how to measure the quality of answers.

It begins {{2}}. To register, reply *YES*.[*IMAGE*]https://example.com/images/webinar.png[*FOOT*]Example Academy`;

const webinarRu = `[#HSM#]Здравствуйте, {{1}}! Приглашаем на вебинар:
- как собрать все каналы в _одной_ системе;
- как измерять качество ответов.

Начало {{2}}. Чтобы прийти, ответьте словом *ХОЧУ*.[*IMAGE*]https://example.com/images/webinar.png[*FOOT*]Учебный центр «Пример»`;

/** @type {Scene[]} */
export const readmeScenes = [
  {
    name: 'overview',
    language: 'en',
    files: { 'order-ready.hsm': orderReady },
    file: 'order-ready.hsm',
    prepare: explain('en', 'HEADER', 'Your order is ready'),
  },
  {
    name: 'overview.ru',
    language: 'ru',
    files: { 'заказ-готов.hsm': orderReadyRu },
    file: 'заказ-готов.hsm',
    prepare: explain('ru', 'HEADER', 'Заказ готов'),
  },
  {
    name: 'preview',
    language: 'en',
    files: {
      'webinar.hsm': webinar,
      'hsm.config.json': samples('en', { 1: 'Elena', 2: 'on 12 May at 15:00' }),
    },
    file: 'webinar.hsm',
    prepare: preview('en', 'Example Academy', 'Elena'),
  },
  {
    name: 'preview.ru',
    language: 'ru',
    files: {
      'вебинар.hsm': webinarRu,
      'hsm.config.json': samples('ru', { 1: 'Елена', 2: '12 мая в 15:00 по Москве' }),
    },
    file: 'вебинар.hsm',
    prepare: preview('ru', 'Учебный центр', 'Елена'),
  },
];

/** The picture of the header: drawn here, because an example's address holds none. */
export const headerPicture = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="418" viewBox="0 0 800 418">
  <rect width="800" height="418" fill="#12395b"/>
  <circle cx="650" cy="90" r="150" fill="#1d5c86"/>
  <circle cx="140" cy="360" r="190" fill="#174b70"/>
  <g fill="#ffffff">
    <rect x="230" y="95" width="340" height="215" rx="14"/>
    <rect x="355" y="310" width="90" height="30"/>
    <rect x="305" y="338" width="190" height="16" rx="8"/>
  </g>
  <rect x="246" y="111" width="308" height="183" fill="#dceaf4"/>
  <path d="M372 158 L442 202 L372 246 Z" fill="#12395b"/>
</svg>`;
