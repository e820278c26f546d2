import { firstLine, textKey } from '../../folder/shared-content';
import { defineCheck } from '../define';

export default defineCheck<{ readonly name: string; readonly count: number }>({
  id: 'duplicate-template',
  group: 'content',
  severity: 'warning',
  since: '0.1.0',
  whileTyping: true,
  source: { by: 'Meta', reference: 'meta-review', certainty: 'stated', date: '2026-11-22' },
  title: { en: 'Same text in two templates', ru: 'У двух шаблонов один и тот же текст' },
  why: {
    en: 'Meta rejects a template whose body and footer are those of another one. And Edna finds the template by its text: with two alike, nobody can tell which one is sent.',
    ru: 'Meta отклоняет шаблон, основной текст и подпись которого совпадают с другим шаблоном. К тому же Edna ищет шаблон по тексту: если их два, неизвестно, какой будет отправлен.',
  },
  message: ({ name, count }) => ({
    en: `The body and the footer are the same as in ${name}${count > 1 ? ` and ${count - 1} more` : ''}; Meta rejects such a copy. Change the wording, or remove one of the files.`,
    ru: `Основной текст и подпись те же, что в ${name}${count > 1 ? ` (и ещё в файлах: ${count - 1})` : ''}: такую копию Meta отклонит. Измените формулировку или удалите один из файлов.`,
  }),
  find({ document, others, uri }, report) {
    const same = others?.sharing('text', () => textKey(document), uri);
    const first = same?.first[0];
    if (!first) return;
    report({
      span: firstLine(document),
      data: { name: first.name, count: same.count },
      related: same.first.map((other) => ({
        other,
        range: other.shared.textRange,
        message: { en: `The same text in ${other.name}`, ru: `Тот же текст в ${other.name}` },
      })),
    });
  },
  examples: {
    bad: [
      {
        text: '[#HSM#]⟦Ваш заказ собран 📦⟧\nЖдём вас![*HEAD*]Заказ[*FOOT*]Магазин',
        others: ['[#HSM#]Ваш заказ собран 📦\r\nЖдём вас![*FOOT*]Магазин\n', '[#HSM#]Ваш заказ собран.'],
      },
    ],
    good: ['[#HSM#]Ваш заказ собран. Ждём вас![*FOOT*]Магазин'],
  },
});
