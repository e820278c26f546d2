import { contentSpan } from '../../syntax/section-offsets';
import { PROMOTIONAL_WORDS } from './_promotional-words';
import { WordFinder } from './_words';
import { defineCheck } from '../define';

const promotional = new WordFinder({ promotional: PROMOTIONAL_WORDS });

export default defineCheck<{ readonly word: string }>({
  id: 'category-words',
  group: 'content',
  severity: 'off',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'Meta', reference: 'meta-categories', certainty: 'stated', date: '2026-11-22' },
  title: { en: 'Advertising in a utility template', ru: 'Реклама в сервисном шаблоне' },
  why: {
    en: 'A template of the category “Utility” must not promote anything; Meta approves one that does as “Marketing”, which costs more, and customers may have opted out of it. Checked when the configuration sets "category": "utility".',
    ru: 'Шаблон категории Utility («сервисный») не должен ничего рекламировать, иначе Meta одобрит его как маркетинговый: такие сообщения дороже, и клиент мог от них отказаться. Проверяется, если в конфигурации указано "category": "utility".',
  },
  message: ({ word }) => ({
    en: `“${word}” sounds like advertising; Meta moves such a utility template to “Marketing”. Leave it out, or register the template as marketing.`,
    ru: `«${word}» звучит как реклама: такой сервисный шаблон Meta перенесёт в маркетинговые. Уберите это слово или зарегистрируйте шаблон как маркетинговый.`,
  }),
  find({ document, options }, report) {
    if (options.category !== 'utility') return;
    for (const { span } of promotional.find(document.text, contentSpan(document.body))) {
      report({ span, data: { word: document.text.slice(span.start, span.end) } });
    }
  },
  examples: {
    bad: [
      {
        text: '[#HSM#]Ваш заказ готов. Дарим ⟦скидку⟧ 10 % и ⟦Подарок⟧ 🎁 за отзыв!',
        options: { category: 'utility' },
      },
    ],
    good: ['[#HSM#]Ваш заказ готов. Акционерное общество «Почта» доставит его завтра.'],
  },
});
