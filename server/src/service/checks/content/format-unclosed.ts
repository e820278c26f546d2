import {
  bodyEdits,
  bodySpan,
  formattingDefectsOf,
  improvesFormatting,
  MARKERS,
} from '../../model/section-formatting';
import { defineCheck } from '../define';
import type { Repair } from '../../vocabulary/edits';
import { late } from '../../vocabulary/late-pattern';

/** The last digits of a card or an account: `карта *1234`. */
const MASKED_NUMBER = late(() => /^\*[0-9]{4}(?![\p{L}\p{N}*])/u);

interface Data {
  readonly sign: string;
  /** In the body's text. */
  readonly offset: number;
}

export default defineCheck<Data>({
  id: 'format-unclosed',
  group: 'content',
  severity: 'hint',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'WhatsApp clients', reference: 'whatsapp', certainty: 'seen', date: '2026-11-22' },
  title: { en: 'Unclosed formatting sign', ru: 'У знака форматирования нет пары' },
  why: {
    en: 'Formatting needs the same sign before and after the text, on one line. A sign without its pair formats nothing, and the customer sees it.',
    ru: 'Для выделения нужен один и тот же знак до и после текста на одной строке. Знак без пары ничего не выделяет, и клиент увидит его в тексте.',
  },
  message: ({ sign }) => ({
    en: `This ${sign} opens formatting, but nothing on the line closes it; the customer will see the sign. Add the closing one, or remove it.`,
    ru: `Знак ${sign} открывает выделение, но на этой строке ничто его не закрывает: клиент увидит сам знак. Добавьте закрывающий знак или удалите этот.`,
  }),
  needs: { characters: MARKERS },
  find({ document }, report) {
    for (const { marker, offset } of formattingDefectsOf(document).unclosed) {
      if (MASKED_NUMBER().test(document.body.text.slice(offset, offset + 6))) continue;
      report({
        span: bodySpan(document, { start: offset, end: offset + marker.length }),
        data: { sign: marker, offset },
      });
    }
  },
  suggest({ sign, offset }, _span, { document }) {
    const { text } = document.body;
    const newline = text.indexOf('\n', offset);
    const line = text.slice(offset, newline < 0 ? text.length : newline);
    const end = offset + line.trimEnd().length;
    const close = {
      title: { en: `Close with ${sign} at the end of the line`, ru: `Закрыть знаком ${sign} в конце строки` },
      edits: [{ span: { start: end, end }, newText: sign }],
    };
    const remove = {
      title: { en: `Remove ${sign}`, ru: `Удалить ${sign}` },
      edits: [{ span: { start: offset, end: offset + sign.length }, newText: '' }],
    };
    const startsLine = offset === 0 || text[offset - 1] === '\n';
    return (startsLine ? [close, remove] : [remove, close])
      .filter(({ edits }) => improvesFormatting(document, edits))
      .map(({ title, edits }): Repair => ({ title, edits: bodyEdits(document, edits) }));
  },
  examples: {
    bad: [
      {
        text: '[#HSM#]⟦*⟧Завтра мы не работаем\nЖдём вас послезавтра 🙂',
        fixed: '[#HSM#]*Завтра мы не работаем*\nЖдём вас послезавтра 🙂',
      },
      { text: '[#HSM#]Ждём вас ⟦_⟧завтра в салоне', fixed: '[#HSM#]Ждём вас завтра в салоне' },
      {
        text: '[#HSM#]Ответьте *да или ⟦*⟧нет*, пожалуйста.',
        fixed: '[#HSM#]Ответьте *да или нет*, пожалуйста.',
      },
    ],
    good: [
      '[#HSM#]*Завтра* мы не работаем\nСкидка ~20 %, площадь 2 * 3 метра, цена 100 рублей*',
      '[#HSM#]Списание 500 рублей с карты *1234. Подробности в приложении.',
    ],
  },
});
