import { Fact } from '../../syntax/facts';
import { defineCheck } from '../define';

export default defineCheck<{ readonly name: string; readonly count: number }>({
  id: 'duplicate-image',
  group: 'content',
  severity: 'hint',
  since: '0.1.0',
  whileTyping: true,
  source: { by: 'practice', reference: 'practice', certainty: 'assumed', date: '2026-11-22' },
  title: { en: 'Same image in two templates', ru: 'В двух шаблонах одно и то же изображение' },
  why: {
    en: 'An image can be used twice on purpose, but it is often left over from a copied template. Replacing or removing the file also changes all messages that show it.',
    ru: 'Одно изображение можно использовать и дважды. Но нередко оно просто осталось после копирования шаблона, а кто заменит или удалит файл, изменит сразу все сообщения с ним.',
  },
  message: ({ name, count }) => ({
    en: `The same image as in ${name}${count > 1 ? ` and ${count - 1} more` : ''}. If that is not on purpose, change the address.`,
    ru: `То же изображение указано в ${name}${count > 1 ? ` (и ещё в файлах: ${count - 1})` : ''}. Если так задумано, ничего делать не нужно; если нет, вставьте нужный адрес.`,
  }),
  needs: { facts: Fact.Image },
  find({ document: { image }, others, uri }, report) {
    const url = image?.url;
    const same = others?.sharing('image', () => url?.value, uri);
    const first = same?.first[0];
    if (!url || !first) return;
    report({
      span: url.span,
      data: { name: first.name, count: same.count },
      related: same.first.map((other) => ({
        other,
        range: other.shared.imageRange,
        message: { en: `The same image in ${other.name}`, ru: `То же изображение в ${other.name}` },
      })),
    });
  },
  examples: {
    bad: [
      {
        text: '[#HSM#]Заказ собран.[*IMAGE*]⟦https://example.ru/заказ.png⟧',
        others: ['[#HSM#]Заказ в пути.[*IMAGE*]https://example.ru/заказ.png[*FOOT*]Магазин'],
      },
    ],
    good: ['[#HSM#]Заказ собран.[*IMAGE*]https://example.ru/order.png'],
  },
});
