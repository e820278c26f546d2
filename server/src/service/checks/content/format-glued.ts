import { isWordAfter, isWordBefore } from '../../text/formatting/characters';
import { bodySpan, formattingDefectsOf, MARKERS } from '../../model/section-formatting';
import { defineCheck } from '../define';
import type { TextEdit } from '../../vocabulary/edits';

interface Data {
  readonly sign: string;
  readonly certain: boolean;
  readonly edits: readonly TextEdit[];
}

export default defineCheck<Data>({
  id: 'format-glued',
  group: 'content',
  severity: 'hint',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'WhatsApp clients', reference: 'whatsapp', certainty: 'inferred', date: '2026-11-22' },
  title: { en: 'Formatting sign inside a word', ru: 'Знак форматирования внутри слова' },
  why: {
    en: 'WhatsApp formats whole words: a sign with a letter or digit on its outer side does not work. For Cyrillic letters this is not documented, and phones differ.',
    ru: 'WhatsApp выделяет слова целиком: знак, к которому снаружи прилегает буква или цифра, не действует. Для кириллицы это нигде не описано, и разные телефоны показывают по-разному.',
  },
  message: ({ sign, certain }) =>
    certain
      ? {
          en: `A letter or digit touches ${sign} from outside, so WhatsApp shows the sign instead of formatting. Put a space or punctuation between them, or format the whole word.`,
          ru: `К знаку ${sign} снаружи прилегает буква или цифра, поэтому WhatsApp покажет сам знак, а не выделение. Отделите его пробелом или выделите слово целиком.`,
        }
      : {
          en: `A letter touches ${sign} from outside; some phones show the sign instead of formatting. Put a space or punctuation between them, or format the whole word.`,
          ru: `К знаку ${sign} снаружи прилегает буква: часть телефонов покажет сам знак, а не выделение. Отделите его пробелом или выделите слово целиком.`,
        },
  needs: { characters: MARKERS },
  find({ document }, report) {
    const { text } = document.body;
    for (const { marker, span, open, close, isCertain } of formattingDefectsOf(document).glued) {
      const gaps: number[] = [];
      if (isWordBefore(text, open.start)) gaps.push(open.start);
      if (isWordAfter(text, close.end)) gaps.push(close.end);
      const edits = gaps.map((gap) => ({
        span: bodySpan(document, { start: gap, end: gap }),
        newText: ' ',
      }));
      report({ span: bodySpan(document, span), data: { sign: marker, certain: isCertain, edits } });
    }
  },
  suggest: ({ edits }) => [{ title: { en: 'Put spaces around', ru: 'Отделить пробелами' }, edits }],
  examples: {
    bad: [
      {
        text: '[#HSM#]Ваша супер⟦*скидка*⟧ 🎁 ждёт вас.',
        fixed: '[#HSM#]Ваша супер *скидка* 🎁 ждёт вас.',
      },
      {
        text: '[#HSM#]Pay ⟦*20*⟧USD before Friday, please.',
        fixed: '[#HSM#]Pay *20* USD before Friday, please.',
      },
    ],
    good: ['[#HSM#]Ваша *скидка*, как и обещали, — 5*3 рублей. Файл отчёт_май.pdf в кабинете.'],
  },
});
