import { Fact } from '../../syntax/facts';
import { PlaceholderKind, placeholdersOfFile } from '../../model/placeholders';
import { defineCheck } from '../define';

export default defineCheck<string>({
  id: 'edna-operand',
  group: 'markup',
  severity: 'warning',
  since: '0.1.0',
  whileTyping: false,
  runsOnLongTexts: true,
  source: { by: 'Edna', reference: 'edna-template-types', certainty: 'stated', date: '2026-11-22' },
  title: { en: 'Operand of Edna’s SMS templates', ru: 'Операнд из SMS-шаблонов Edna' },
  why: {
    en: 'In Edna’s SMS and Viber templates, `%w` means a word and `%d` a number. WhatsApp templates do not support them: variables are written `{{1}}` when the template is registered, and the customer sees the operand as typed.',
    ru: 'В шаблонах Edna для SMS и Viber `%w` означает слово, а `%d` — число. В шаблонах WhatsApp их нет: переменные при регистрации записывают как `{{1}}`, а операнд клиент увидит как есть.',
  },
  message: (operand) => ({
    en: `${operand} works in Edna’s SMS and Viber templates; in WhatsApp the customer sees it as text. Write the value itself, or {{1}} in the text that you register.`,
    ru: `${operand} — операнд из шаблонов Edna для SMS и Viber; в WhatsApp это обычный текст, его увидит клиент. Напишите само значение, а в тексте для регистрации — {{1}}.`,
  }),
  needs: { facts: Fact.Operand },
  find({ document }, report) {
    // In an address such signs encode a letter.
    const images = document.sections.filter(({ kind }) => kind === 'image');
    let image = 0;
    for (const { span, name } of placeholdersOfFile(document, PlaceholderKind.Operand)) {
      while ((images[image]?.span.end ?? Infinity) <= span.start) image++;
      if ((images[image]?.span.start ?? Infinity) <= span.start) continue;
      report({ span, data: name });
    }
  },
  examples: {
    bad: [{ text: '[#HSM#]Ваш код: ⟦%w{1,3}⟧. Заказ № ⟦%d⟧ готов.' }],
    good: ['[#HSM#]Скидка 50% до конца недели, ещё 5%days.'],
  },
});
