import type { LocalizedText } from '../../vocabulary/language';
import { Fact } from '../../syntax/facts';
import { TokenKind } from '../../syntax/tokens';
import { defineCheck } from '../define';

const MEDIA: ReadonlySet<string> = new Set([
  'VIDEO',
  'DOCUMENT',
  'DOC',
  'FILE',
  'GIF',
  'ВИДЕО',
  'ДОКУМЕНТ',
  'ФАЙЛ',
]);
const BUTTONS: ReadonlySet<string> = new Set([
  'BUTTON',
  'BUTTONS',
  'URL',
  'PHONE',
  'КНОПКА',
  'КНОПКИ',
  'ССЫЛКА',
  'ТЕЛЕФОН',
]);
const BODY: ReadonlySet<string> = new Set(['BODY', 'TEXT', 'ТЕЛО', 'ТЕКСТ', 'СООБЩЕНИЕ']);

export default defineCheck<{ readonly written: string; readonly name: string }>({
  id: 'unknown-tag',
  group: 'markup',
  severity: 'warning',
  since: '0.1.0',
  whileTyping: false,
  runsOnLongTexts: true,
  source: { by: 'BPMSoft', reference: 'bpmsoft', certainty: 'inferred', date: '2026-11-22' },
  title: { en: 'Tag unknown to BPMSoft', ru: 'Такого тега в BPMSoft нет' },
  why: {
    en: "BPMSoft's page describes four tags: `[#HSM#]`, `[*HEAD*]`, `[*IMAGE*]` and `[*FOOT*]`. Anything else in such brackets is text that the customer sees. Video, documents and buttons have no tags; buttons are set up in Edna when the template is registered.",
    ru: 'На странице BPMSoft описаны четыре тега: `[#HSM#]`, `[*HEAD*]`, `[*IMAGE*]` и `[*FOOT*]`. Всё остальное в таких скобках — текст, который увидит клиент. Для видео, документов и кнопок тегов нет; кнопки настраивают в Edna при регистрации шаблона.',
  },
  message({ written, name }) {
    const advice = adviceFor(name);
    return {
      en: `There is no tag ${written}; the customer sees it as text. ${advice.en}`,
      ru: `Тег ${written} в BPMSoft не описан: клиент увидит его как обычный текст. ${advice.ru}`,
    };
  },
  needs: { facts: Fact.UnknownTag },
  find({ document }, report) {
    for (const span of document.spansOf(TokenKind.UnknownTag)) {
      const written = document.text.slice(span.start, span.end);
      report({ span, data: { written, name: written.slice(2, -2) } });
    }
  },
  suggest: ({ written, name }, span) =>
    BODY.has(name)
      ? [
          {
            title: { en: `Remove ${written}`, ru: `Удалить ${written}` },
            edits: [{ span, newText: '' }],
          },
        ]
      : [],
  examples: {
    bad: [
      { text: '[#HSM#]Смотрите запись.⟦[*VIDEO*]⟧https://bpmsoft.ru/1.mp4' },
      { text: '[#HSM#]Оцените нас.⟦[*BUTTON*]⟧Оценить' },
      { text: '[#HSM#]Оцените нас.⟦[*КНОПКА*]⟧Оценить' },
      { text: '[#HSM#]⟦[*BODY*]⟧Оцените нас.', fixed: '[#HSM#]Оцените нас.' },
      { text: '[#HSM#]Оцените нас.⟦[*SALE*]⟧' },
    ],
    good: ['[#HSM#]Смотрите запись [*сегодня*].[*IMAGE*]https://bpmsoft.ru/1.png'],
  },
});

function adviceFor(name: string): LocalizedText {
  if (MEDIA.has(name)) {
    return {
      en: 'The only media with a tag is an image: [*IMAGE*].',
      ru: 'Из вложений описано только изображение: [*IMAGE*].',
    };
  }
  if (BUTTONS.has(name)) {
    return {
      en: 'Buttons are set up in Edna when the template is registered; remove the tag here.',
      ru: 'Кнопки настраивают в Edna при регистрации шаблона, а тег отсюда нужно убрать.',
    };
  }
  if (BODY.has(name)) {
    return {
      en: 'The body needs no tag: it comes right after [#HSM#].',
      ru: 'Тексту сообщения тег не нужен: он идёт сразу за [#HSM#].',
    };
  }
  return {
    en: 'Use [*HEAD*], [*IMAGE*] or [*FOOT*], or other brackets if this is part of the message.',
    ru: 'Используйте [*HEAD*], [*IMAGE*] или [*FOOT*], а если это часть сообщения — другие скобки.',
  };
}
