import { strayTagsEnd } from '../../model/blank';
import { documentSpan } from '../../syntax/section-offsets';
import { canonicalTag, type TagKind } from '../../syntax/tags';
import { labelSign } from './_label-sign';
import { defineCheck } from '../define';

interface Data {
  readonly kind: TagKind;
  readonly sign: string;
}

export default defineCheck<Data>({
  id: 'sign-after-tag',
  group: 'markup',
  severity: 'warning',
  since: '0.1.0',
  whileTyping: false,
  runsOnLongTexts: true,
  source: { by: 'practice', reference: 'practice', certainty: 'inferred', date: '2026-11-27' },
  title: { en: 'Colon between a tag and its text', ru: 'Двоеточие между тегом и его текстом' },
  why: {
    en: 'A tag is not a label: the text begins right after it. A colon or an equals sign there is sent with the text, and the message differs from the registered one.',
    ru: 'Тег — не подпись к полю: текст начинается сразу за ним. Двоеточие или знак равенства уйдут клиенту вместе с текстом, и сообщение не совпадёт с зарегистрированным.',
  },
  message: ({ kind, sign }) => ({
    en: `“${sign}” after ${canonicalTag(kind)} becomes part of the message, and the customer sees it. Remove it.`,
    ru: `Знак «${sign}» после ${canonicalTag(kind)} станет частью сообщения: клиент его увидит. Удалите его.`,
  }),
  find({ document }, report) {
    for (const section of document.allSections) {
      const { tag, text, kind } = section;
      // What precedes an image's address is another check's.
      if (!tag || kind === 'image') continue;
      const start = strayTagsEnd(document, section);
      const found = labelSign(
        start === section.span.start ? text : document.text.slice(start, section.span.end),
      );
      if (!found) continue;
      const span =
        start === section.span.start
          ? documentSpan(section, { start: 0, end: found.length })
          : { start, end: start + found.length };
      report({ span, data: { kind: tag.kind, sign: found.sign } });
    }
  },
  suggest: ({ sign }, span) => [
    { title: { en: `Remove “${sign}”`, ru: `Удалить «${sign}»` }, edits: [{ span, newText: '' }] },
  ],
  examples: {
    bad: [
      { text: '[#HSM#]⟦: ⟧Ваш заказ готов.', fixed: '[#HSM#]Ваш заказ готов.' },
      { text: '[#HSM#]Ваш заказ готов.[*FOOT*]⟦:⟧Магазин', fixed: '[#HSM#]Ваш заказ готов.[*FOOT*]Магазин' },
    ],
    good: ['[#HSM#]:) Ваш заказ готов: ждём вас.'],
  },
});
