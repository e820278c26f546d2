import { areInOrder, numbersByAppearance, renumberEdits } from '../../model/renumber';
import { mixesStyles } from '../../model/mixed-styles';
import { VARIABLE_FACTS, placeholdersIn, type Placeholder } from '../../model/placeholders';
import { defineCheck } from '../define';

interface Data {
  readonly name: string;
  readonly expected: number;
  readonly places: readonly Placeholder[];
}

export default defineCheck<Data>({
  id: 'variable-order',
  group: 'variables',
  severity: 'information',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'practice', reference: 'practice', certainty: 'inferred', date: '2026-11-22' },
  title: {
    en: 'Variables out of numerical order',
    ru: 'Переменные стоят не по порядку номеров',
  },
  why: {
    en: 'Meta asks for numbers without gaps; it does not ask for their order. But a person who fills {{2}} before {{1}} easily puts the values into the wrong places, and some tools fill the places in the order of the text.',
    ru: 'Meta требует нумерации без пропусков, а порядок не оговаривает. Но если {{2}} стоит раньше {{1}}, значения легко перепутать местами, а некоторые системы подставляют их по порядку следования.',
  },
  message: ({ name, expected }) => ({
    en: `{{${name}}} is where {{${expected}}} is expected, so values are easily put in the wrong places. Number the variables in the order of the text.`,
    ru: `{{${name}}} стоит там, где ожидается {{${expected}}}: значения легко перепутать. Пронумеруйте переменные по порядку в тексте.`,
  }),
  needs: { facts: VARIABLE_FACTS },
  find({ document }, report) {
    const places = placeholdersIn(document, document.body);
    if (areInOrder(places) || mixesStyles(document)) return;
    const numbers = numbersByAppearance(places.filter(({ form }) => form === 'number'));
    // A gap is what `variable-sequence` reports.
    for (const name of numbers.keys()) if (Number(name) > numbers.size) return;
    for (const [name, expected] of numbers) {
      if (name === String(expected)) continue;
      const place = places.find((candidate) => candidate.name === name);
      if (place) report({ span: place.span, data: { name, expected, places } });
      return;
    }
  },
  suggest: ({ places }) => [
    {
      title: { en: 'Number the variables in order', ru: 'Пронумеровать переменные по порядку' },
      edits: renumberEdits(places, numbersByAppearance(places.filter(({ form }) => form === 'number'))),
    },
  ],
  examples: {
    bad: [
      {
        text: '[#HSM#]Заказ ⟦{{2}}⟧ для вас собран, {{1}}. Заберите {{2}} до вечера воскресенья.',
        fixed: '[#HSM#]Заказ {{1}} для вас собран, {{2}}. Заберите {{1}} до вечера воскресенья.',
      },
    ],
    good: ['[#HSM#]Здравствуйте, {{1}}! Заказ {{2}} собран. Спасибо, {{1}}, что выбрали нас!'],
  },
});
