import { Fact } from '../../syntax/facts';
import { placeholdersIn } from '../../model/placeholders';
import { defineCheck } from '../define';

export default defineCheck<{ readonly name: string }>({
  id: 'footer-variables',
  group: 'variables',
  severity: 'error',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'Meta', reference: 'meta-components', certainty: 'stated', date: '2026-11-22' },
  refusedWith: ['2388073'],
  title: { en: 'Variable in the footer', ru: 'Переменная в подписи' },
  why: {
    en: 'A footer is fixed text: Meta names no variables for it and rejects a template whose footer has one.',
    ru: 'Подпись — неизменный текст: переменные для неё у Meta не предусмотрены, и шаблон с переменной в подписи отклонят.',
  },
  message: ({ name }) => ({
    en: `The footer must not have variables; with {{${name}}} Meta rejects the template. Write text instead, or move the variable to the body.`,
    ru: `В подписи не может быть переменных: из-за {{${name}}} Meta отклонит шаблон. Напишите вместо неё текст или перенесите её в основной текст.`,
  }),
  needs: { facts: Fact.Foot },
  find({ document }, report) {
    for (const section of document.sections) {
      if (section.kind !== 'foot') continue;
      for (const { span, name } of placeholdersIn(document, section)) report({ span, data: { name } });
    }
  },
  examples: {
    bad: [{ text: '[#HSM#]Ждём вас завтра в клинике.[*FOOT*]Ваш менеджер ⟦{{1}}⟧, отдел заботы' }],
    good: ['[#HSM#]Ждём вас завтра в клинике, {{1}}. До встречи![*FOOT*]Отдел заботы'],
  },
});
