import { LIMITS } from '../../vocabulary/limits';
import { Fact } from '../../syntax/facts';
import { placeholdersIn } from '../../model/placeholders';
import { defineCheck } from '../define';

export default defineCheck<{ readonly name: string; readonly count: number }>({
  id: 'header-variables',
  group: 'variables',
  severity: 'error',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'Meta', reference: 'meta-components', certainty: 'stated', date: '2026-11-22' },
  title: { en: 'More than one variable in the header', ru: 'В заголовке больше одной переменной' },
  why: {
    en: 'Meta allows one variable in a header text; a template with more of them is rejected.',
    ru: 'В тексте заголовка Meta допускает одну переменную; если их больше, шаблон отклонят.',
  },
  message: ({ name, count }) => ({
    en: `The header has ${count} variables, and Meta allows only ${LIMITS.headerVariables.value}: such a template is rejected. Replace {{${name}}} by text, or move it to the body.`,
    ru: `Переменных в заголовке: ${count}, а Meta допускает только ${LIMITS.headerVariables.value}, и такой шаблон отклонят. Замените {{${name}}} текстом или перенесите в основной текст.`,
  }),
  needs: { facts: Fact.Head },
  find({ document }, report) {
    for (const section of document.sections) {
      if (section.kind !== 'head') continue;
      const places = placeholdersIn(document, section);
      for (const { span, name } of places.slice(LIMITS.headerVariables.value)) {
        report({ span, data: { name, count: places.length } });
      }
    }
  },
  examples: {
    bad: [
      {
        text: '[#HSM#]Здравствуйте! Ждём вас на приёме у врача.[*HEAD*]Запись {{1}} к врачу ⟦{{2}}⟧',
      },
    ],
    good: ['[#HSM#]Здравствуйте! Ждём вас на приёме у врача.[*HEAD*]Запись на {{1}}'],
  },
});
