import { LIMITS } from '../../vocabulary/limits';
import { Fact } from '../../syntax/facts';
import type { TextSection } from '../../syntax/tree';
import { SECTION_LIMITS } from '../../model/lengths';
import { filledLength, type SampleSet } from '../../model/filled';
import { SAMPLED, VARIABLE_FACTS, placeholdersIn, type Placeholder } from '../../model/placeholders';
import { valueDefect } from '../../model/value-defect';
import { describeSample, type Defect, type SampleData } from './_sample-words';
import { defineCheck } from '../define';
import type { Report } from '../definition';

export default defineCheck<SampleData>({
  id: 'sample-value',
  group: 'variables',
  severity: 'warning',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'Meta', reference: 'twilio-63013', certainty: 'seen', date: '2026-11-22' },
  refusedWith: ['132018'],
  title: {
    en: 'Sample value missing or impossible to send',
    ru: 'Примера значения нет, или с ним сообщение не отправить',
  },
  why: {
    en: 'When a message is sent, the value of a variable must not be empty and must not have a line end, a tab or more than four spaces in a row; and the filled text must keep within the limit. Samples that stand for real values show it before a customer is lost.',
    ru: 'При отправке значение переменной не может быть пустым, содержать перенос строки, табуляцию или больше четырёх пробелов подряд, а заполненный текст не должен превышать допустимую длину. Примеры, похожие на настоящие значения, покажут это заранее.',
  },
  message: describeSample,
  needs: { facts: VARIABLE_FACTS | Fact.Macro },
  find({ document, options: { samples, category } }, report) {
    if (samples.length === 0) return;
    const sections = document.allSections.filter((section) => section.kind !== 'image');
    const places = sections.map((section) => placeholdersIn(document, section, SAMPLED));
    const reports = [
      ...valueReports(firstPlaces(places.flat()), samples, category === 'authentication'),
      ...sections.flatMap((section, index) => lengthReports(section, places[index] ?? [], samples)),
    ];
    reports.sort((a, b) => a.span.start - b.span.start);
    for (const found of reports) report(found);
  },
  examples: {
    bad: [
      {
        text: '[#HSM#]Здравствуйте, ⟦{{1}}⟧! Ваш заказ ⟦{{2}}⟧ ждёт вас в магазине.',
        options: { samples: [{ name: 'обычный', values: { '1': 'Елена\nПетрова', '2': '' } }] },
      },
      {
        text: '[#HSM#]Здравствуйте, {{1}}! Ваш заказ ⟦{{2}}⟧ ждёт вас в магазине.',
        options: { samples: [{ name: 'обычный', values: { '1': 'Елена' } }] },
        severity: 'information',
      },
      {
        text: '[#HSM#]Ваш код для входа: ⟦{{1}}⟧. Никому его не сообщайте.',
        options: {
          category: 'authentication',
          samples: [{ name: 'обычный', values: { '1': '1234-5678-9012-3456' } }],
        },
      },
      {
        text: '[#HSM#]Ждём вас![*HEAD*]Концерт ⟦{{1}}⟧',
        options: {
          samples: [
            { name: 'короткий', values: { '1': 'Земфира' } },
            { name: 'длинный', values: { '1': 'Академический симфонический оркестр филармонии города' } },
          ],
        },
      },
      {
        text: '[#HSM#]Ждём вас![*FOOT*]Ваш персональный менеджер — ⟦[#Contact.Owner.Name#]⟧',
        options: {
          samples: [
            {
              name: 'длинный',
              values: { 'Contact.Owner.Name': 'Александра Константинопольская-Преображенская' },
            },
          ],
        },
      },
    ],
    good: ['[#HSM#]Здравствуйте, {{1}}! Ваш заказ {{2}} ждёт вас в магазине.'],
  },
});

/** The first place of each key. */
function firstPlaces(places: readonly Placeholder[]): readonly Placeholder[] {
  const seen = new Set<string>();
  return places.filter(({ name }) => !seen.has(name) && seen.add(name));
}

function valueReports(
  places: readonly Placeholder[],
  samples: readonly SampleSet[],
  isAuthentication: boolean,
): Report<SampleData>[] {
  // A set without any of these variables was written for other templates.
  const sets = samples.filter(({ values }) => places.some(({ name }) => Object.hasOwn(values, name)));
  return places.flatMap(({ span, name: key }) => {
    const setsOf = new Map<Defect, string[]>();
    for (const { name, values } of sets) {
      const defect = defectOf(Object.hasOwn(values, key) ? values[key] : undefined, isAuthentication);
      if (defect) setsOf.set(defect, [...(setsOf.get(defect) ?? []), name]);
    }
    return [...setsOf].map(([defect, names]): Report<SampleData> => {
      const data: SampleData = { defect, key, sets: names };
      return defect === 'missing' ? { span, data, severity: 'information' } : { span, data };
    });
  });
}

function defectOf(value: string | undefined, isAuthentication: boolean): Defect | undefined {
  if (value === undefined) return 'missing';
  const defect = valueDefect(value);
  if (defect !== undefined && defect !== 'long') return defect;
  return isAuthentication && value.length > LIMITS.authenticationValue.value ? 'long-code' : defect;
}

/** The set that makes the section longest, when it makes it too long. */
function lengthReports(
  section: TextSection,
  places: readonly Placeholder[],
  samples: readonly SampleSet[],
): Report<SampleData>[] {
  const last = places.at(-1);
  if (!last) return [];
  const limit = SECTION_LIMITS[section.kind].value;
  // The text alone is too long: `body-too-long`, `header-too-long` and `footer-too-long` report that.
  if (section.text.length > limit) return [];
  let longest: { set: string; length: number } | undefined;
  for (const set of samples) {
    const length = filledLength(section, places, set);
    if (length > (longest?.length ?? limit)) longest = { set: set.name, length };
  }
  return longest ? [{ span: last.span, data: { defect: 'filled', kind: section.kind, ...longest } }] : [];
}
