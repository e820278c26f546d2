import { areInOrder, numbersWithoutGaps, renumberEdits } from '../../model/renumber';
import { mixesStyles } from '../../model/mixed-styles';
import { VARIABLE_FACTS, placeholdersIn, type Placeholder } from '../../model/placeholders';
import { defineCheck } from '../define';

interface Data {
  readonly name: string;
  /** The smallest number that is missing. */
  readonly missing: number;
  readonly places: readonly Placeholder[];
}

export default defineCheck<Data>({
  id: 'variable-sequence',
  group: 'variables',
  severity: 'error',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'Meta', reference: 'meta-review', certainty: 'stated', date: '2026-11-22' },
  refusedWith: ['2388037'],
  title: { en: 'Gap in the variable numbers', ru: 'В нумерации переменных пропущен номер' },
  why: {
    en: 'Numbered variables must start at {{1}} and leave no number out; otherwise Meta rejects the template. The header and the body are numbered separately.',
    ru: 'Номера переменных должны начинаться с {{1}} и идти без пропусков, иначе Meta отклонит шаблон. Заголовок и основной текст нумеруются отдельно.',
  },
  message: ({ name, missing }) => ({
    en: `{{${name}}} is used without {{${missing}}}: Meta rejects a gap in the numbers. Number the variables from 1 without gaps.`,
    ru: `{{${name}}} есть, а {{${missing}}} нет: шаблон с пропуском в нумерации Meta отклонит. Пронумеруйте переменные подряд, начиная с 1.`,
  }),
  needs: { facts: VARIABLE_FACTS },
  find({ document }, report) {
    for (const section of document.allSections) {
      if (section.kind !== 'body' && section.kind !== 'head') continue;
      const all = placeholdersIn(document, section);
      if (areInOrder(all) || mixesStyles(document)) continue;
      const places = all.filter(({ form }) => form === 'number');
      // Two variables in a header are one too many, whatever their numbers: `header-variables`.
      if (section.kind === 'head' && places.length > 1) continue;
      const missing = smallestMissing(places);
      const beyond = places.find(({ name }) => Number(name) > missing);
      if (beyond) report({ span: beyond.span, data: { name: beyond.name, missing, places } });
    }
  },
  suggest: ({ places }) => [
    {
      title: { en: 'Number the variables without gaps', ru: 'Пронумеровать переменные подряд' },
      edits: renumberEdits(places, numbersWithoutGaps(places)),
    },
  ],
  examples: {
    bad: [
      {
        text: '[#HSM#]Здравствуйте, {{1}}! Заказ ⟦{{3}}⟧ прибудет {{4}}, пожалуйста, будьте на связи.',
        fixed: '[#HSM#]Здравствуйте, {{1}}! Заказ {{2}} прибудет {{3}}, пожалуйста, будьте на связи.',
      },
      {
        text: '[#HSM#]Ждём вас {{1}} на приёме.[*HEAD*]Запись ⟦{{2}}⟧',
        fixed: '[#HSM#]Ждём вас {{1}} на приёме.[*HEAD*]Запись {{1}}',
      },
    ],
    good: [
      '[#HSM#]Здравствуйте, {{1}}! Заказ {{2}} прибудет завтра к вечеру.[*HEAD*]Заказ {{1}}',
      '[#HSM#]Здравствуйте, {{1}}! Ещё раз спасибо, {{1}}, что выбрали нас.',
    ],
  },
});

function smallestMissing(places: readonly Placeholder[]): number {
  const names = new Set(places.map(({ name }) => name));
  let missing = 1;
  while (names.has(String(missing))) missing++;
  return missing;
}
