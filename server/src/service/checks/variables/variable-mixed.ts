import { numbersByAppearance, renumberEdits } from '../../model/renumber';
import { findMixedStyles } from '../../model/mixed-styles';
import { VARIABLE_FACTS, placeholdersIn } from '../../model/placeholders';
import { defineCheck } from '../define';

interface Data {
  readonly first: string;
  readonly other: string;
}

export default defineCheck<Data>({
  id: 'variable-mixed',
  group: 'variables',
  severity: 'error',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'Meta', reference: 'meta-overview', certainty: 'stated', date: '2026-11-22' },
  refusedWith: ['2388072'],
  title: {
    en: 'Numbered and named variables in one template',
    ru: 'Переменные с номерами и с именами в одном шаблоне',
  },
  why: {
    en: 'A template is registered at Meta either with numbers ({{1}}) or with names ({{client_name}}); one with both is rejected.',
    ru: 'Шаблон регистрируется в Meta либо с номерами ({{1}}), либо с именами ({{client_name}}); если в нём есть и те и другие, его отклонят.',
  },
  message: ({ first, other }) => ({
    en: `{{${first}}} and {{${other}}} cannot be combined: Meta accepts either numbers or names in a template. Use one or the other.`,
    ru: `{{${first}}} и {{${other}}} нельзя сочетать: Meta принимает в шаблоне либо номера, либо имена. Используйте что-то одно.`,
  }),
  needs: { facts: VARIABLE_FACTS },
  find({ document }, report) {
    const mixed = findMixedStyles(document);
    if (!mixed) return;
    const { first, other } = mixed;
    report({
      span: other.span,
      data: { first: first.name, other: other.name },
      related: [
        {
          span: first.span,
          message: { en: 'The first variable is here', ru: 'Первая переменная — здесь' },
        },
      ],
    });
  },
  suggest(_data, _span, { document }) {
    const edits = document.allSections
      .filter(({ kind }) => kind === 'body' || kind === 'head')
      .flatMap((section) => {
        const places = placeholdersIn(document, section).filter(({ form }) => form !== 'invalid');
        return renumberEdits(places, numbersByAppearance(places));
      });
    return [{ title: { en: 'Number all variables', ru: 'Заменить имена на номера' }, edits }];
  },
  examples: {
    bad: [
      {
        text: '[#HSM#]Здравствуйте, {{1}}! Заказ ⟦{{order_number}}⟧ прибудет {{2}}, пожалуйста, будьте на связи.',
        fixed: '[#HSM#]Здравствуйте, {{1}}! Заказ {{2}} прибудет {{3}}, пожалуйста, будьте на связи.',
      },
      {
        text: '[#HSM#]Ждём вас в {{city}} 🌞 на прогулке.[*HEAD*]Экскурсия ⟦{{1}}⟧',
        fixed: '[#HSM#]Ждём вас в {{1}} 🌞 на прогулке.[*HEAD*]Экскурсия {{1}}',
      },
    ],
    good: [
      '[#HSM#]Здравствуйте, {{name}}! Заказ {{order_number}} прибудет завтра к вечеру.[*HEAD*]Заказ {{order}}',
    ],
  },
});
