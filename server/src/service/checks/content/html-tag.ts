import type { LocalizedText } from '../../vocabulary/language';
import { Character } from '../../syntax/characters';
import { documentSpan } from '../../syntax/section-offsets';
import { findHtml } from './_html';
import { defineCheck } from '../define';

interface Data {
  readonly written: string;
  readonly converted: string;
}

export default defineCheck<Data>({
  id: 'html-tag',
  group: 'content',
  severity: 'warning',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'WhatsApp clients', reference: 'whatsapp', certainty: 'stated', date: '2026-11-22' },
  title: { en: 'HTML in the text', ru: 'HTML в тексте' },
  why: {
    en: 'WhatsApp does not support HTML: the customer sees <b>, <br>, and &nbsp; as typed. They come with text copied from an email or a web page.',
    ru: 'WhatsApp не понимает HTML: клиент увидит <b>, <br> и &nbsp; прямо в тексте. Обычно они попадают в текст, скопированный из письма или с сайта.',
  },
  message: ({ written, converted }) =>
    written.startsWith('&')
      ? {
          en: `${written} is an HTML code; the customer sees it as typed. Write ${signOf(converted).en} instead.`,
          ru: `${written} — это знак, записанный для веб-страницы: клиент увидит эти буквы. Замените их на ${signOf(converted).ru}.`,
        }
      : {
          en: `WhatsApp does not support HTML: the customer sees ${written}. Use WhatsApp’s own signs (*bold*, _italics_) or plain text.`,
          ru: `WhatsApp не понимает HTML: клиент увидит ${written} в тексте. Используйте знаки WhatsApp (*полужирный*, _курсив_) или обычный текст.`,
        },
  needs: { characters: Character.LessThan | Character.Ampersand },
  find({ document }, report) {
    for (const section of document.allSections) {
      if (section.kind === 'image') continue;
      for (const { span, written, converted } of findHtml(section.text, section.kind !== 'body')) {
        report({ span: documentSpan(section, span), data: { written, converted } });
      }
    }
  },
  suggest: ({ written, converted }, span) => [
    {
      title:
        converted === ''
          ? { en: `Remove ${written}`, ru: `Удалить ${written}` }
          : written.startsWith('&')
            ? { en: `Replace with ${signOf(converted).en}`, ru: `Заменить на ${signOf(converted).ru}` }
            : { en: 'Write it for WhatsApp', ru: 'Записать по правилам WhatsApp' },
      edits: [{ span, newText: converted }],
    },
  ],
  examples: {
    bad: [
      {
        text: '[#HSM#]⟦<b>Важно:</b>⟧ завтра мы не работаем.⟦<br>⟧Ждём вас⟦&nbsp;⟧послезавтра 🙂',
        fixed: '[#HSM#]*Важно:* завтра мы не работаем.<br>Ждём вас&nbsp;послезавтра 🙂',
      },
      {
        text: '[#HSM#]Ждём вас![*FOOT*]Магазин ⟦&laquo;⟧Весна⟦&raquo;⟧',
        fixed: '[#HSM#]Ждём вас![*FOOT*]Магазин «Весна&raquo;',
      },
      {
        text: '[#HSM#]Отзыв можно оставить ⟦<a href="https://example.ru/x">на сайте</a>⟧.',
        fixed: '[#HSM#]Отзыв можно оставить на сайте: https://example.ru/x.',
      },
    ],
    good: ['[#HSM#]Цена < 500 рублей, a < b > c и R&D; Иванов & партнёры <3'],
  },
});

/** What an entity stands for, as a word where it cannot be seen. */
function signOf(converted: string): LocalizedText {
  if (converted.trim() !== '') return { en: converted, ru: converted };
  return converted === ''
    ? { en: 'nothing', ru: 'пустое место' }
    : { en: 'a plain space', ru: 'обычный пробел' };
}
