import { textRegions } from '../../model/text-regions';
import { defineCheck } from '../define';
import { late } from '../../vocabulary/late-pattern';

interface Data {
  readonly what: 'letters' | 'emoji';
}

/** Question marks that no word comes before. */
const ALONE = late(() => /(?<![\p{L}\p{N}\p{M}\p{P}\p{S}])\?{2,}(?![\p{L}\p{N}])/gu);
/** What is between words of question marks. */
const BETWEEN_WORDS = /^[\s,.;:!—–-]{1,4}$/;
/** No real question has this many question marks without a word before them. */
const CERTAINLY_LETTERS = 6;

export default defineCheck<Data>({
  id: 'lost-letters',
  group: 'text',
  severity: 'warning',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'practice', reference: 'practice', certainty: 'inferred', date: '2026-11-27' },
  title: {
    en: 'Question marks instead of letters or emoji',
    ru: 'Вопросительные знаки вместо букв или эмодзи',
  },
  why: {
    en: 'A program that cannot represent a letter or an emoji saves a question mark instead; the original is lost. The customer receives the question marks.',
    ru: 'Программа, которая не знает букву или эмодзи, сохраняет вместо них вопросительные знаки; что там было, уже не восстановить. Клиент получит эти знаки.',
  },
  message: ({ what }) =>
    what === 'letters'
      ? {
          en: 'A program could not save the letters here and left question marks, which the customer sees. Insert the text again.',
          ru: 'Здесь вопросительные знаки вместо букв: программа не смогла их сохранить, и клиент увидит эти знаки. Вставьте текст заново.',
        }
      : {
          en: 'Two question marks with no word before them are often what is left of an emoji. If so, insert the emoji again.',
          ru: 'Вопросительные знаки отдельно от слова часто остаются вместо эмодзи. Если здесь было эмодзи, вставьте его заново.',
        },
  find({ document }, report) {
    if (!document.text.includes('??')) return;
    for (const region of textRegions(document)) {
      const text = document.text.slice(region.start, region.end);
      const words = [...text.matchAll(ALONE())];
      for (let index = 0; index < words.length; index++) {
        const first = words[index];
        if (!first) break;
        const start = first.index;
        let end = start + first[0].length;
        let isText = first[0].length >= CERTAINLY_LETTERS;
        for (let next = words[index + 1]; next; next = words[index + 1]) {
          if (!BETWEEN_WORDS.test(text.slice(end, next.index))) break;
          end = next.index + next[0].length;
          isText = true;
          index++;
        }
        const span = { start: region.start + start, end: region.start + end };
        if (isText) report({ span, data: { what: 'letters' } });
        else if (end - start === 2) report({ span, data: { what: 'emoji' }, severity: 'information' });
      }
    }
  },
  examples: {
    bad: [
      { text: '[#HSM#]⟦???????????? ??? ?????⟧!' },
      { text: '[#HSM#]Ваш заказ готов ⟦??⟧ Ждём вас.', severity: 'information' },
    ],
    good: ['[#HSM#]Ждёте заказ? Не приехал?? Что случилось??! Ответьте нам — поможем ? https://a.ru/?x'],
  },
});
