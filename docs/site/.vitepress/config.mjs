import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitepress';
import { russianTexts } from './russian.mjs';
import { sidebar } from './sidebar.mjs';

/** The grammar of the editor colours templates here, too; scripts/docs/stage.mjs puts it beside this file. */
const hsm = JSON.parse(readFileSync(new URL('hsm.tmLanguage.json', import.meta.url), 'utf8'));

export default defineConfig({
  title: 'HSM Templates',
  description: 'WhatsApp HSM templates for BPMSoft: checks, preview, command line.',
  lastUpdated: false,
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    // Braces after a text are variables of a template here, not attributes.
    attrs: { disable: true },
    languages: [{ ...hsm, name: 'hsm' }],
    config(markdown) {
      // A template's `{{1}}` is text: the page's own templates must not fill it.
      const { text, code_inline: code } = markdown.renderer.rules;
      const literal = (/** @type {string} */ html) => html.replaceAll('{{', '&#123;&#123;');
      if (text) markdown.renderer.rules.text = (...all) => literal(text(...all));
      if (code) markdown.renderer.rules.code_inline = (...all) => literal(code(...all));
    },
  },
  themeConfig: { search: { provider: 'local', options: { locales: { ru: russianTexts.search } } } },
  locales: {
    root: {
      label: 'English',
      lang: 'en',
      themeConfig: {
        nav: [
          { text: 'Get started', link: '/start' },
          { text: 'Playground', link: '/playground' },
          { text: 'Checks', link: '/checks/' },
        ],
        sidebar: sidebar('en'),
      },
    },
    ru: {
      label: 'Русский',
      lang: 'ru',
      description: 'Шаблоны WhatsApp (HSM) для BPMSoft: проверки, предпросмотр, командная строка.',
      themeConfig: {
        ...russianTexts.theme,
        nav: [
          { text: 'Начало', link: '/ru/start' },
          { text: 'Песочница', link: '/ru/playground' },
          { text: 'Проверки', link: '/ru/checks/' },
        ],
        sidebar: sidebar('ru'),
      },
    },
  },
});
