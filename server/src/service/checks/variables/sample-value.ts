import { englishPlural, russianPlural, type LocalizedText } from '../../vocabulary/language';
import { LIMITS } from '../../vocabulary/limits';
import { Fact } from '../../syntax/facts';
import type { TextSection } from '../../syntax/tree';
import { SECTION_LIMITS } from '../../model/lengths';
import { filledLength, samplePlacesIn, writtenPlace, type SamplePlace } from '../../model/sample-places';
import { VARIABLE_FACTS } from '../../model/places';
import { defineCheck, type Report } from '../define';
import type { SampleSet } from '../../model/sample-places';

type Defect = 'missing' | 'empty' | 'newline' | 'tab' | 'spaces' | 'long';

type Data =
  | { readonly defect: Defect; readonly key: string; readonly sets: readonly string[] }
  | {
      readonly defect: 'filled';
      readonly kind: TextSection['kind'];
      readonly set: string;
      readonly length: number;
    };

const TOO_MANY_SPACES = ' '.repeat(LIMITS.consecutiveSpaces.value + 1);

export default defineCheck<Data>({
  id: 'sample-value',
  group: 'variables',
  severity: 'warning',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'Meta', reference: 'twilio-63013', certainty: 'seen', date: '2026-11-22' },
  title: {
    en: 'A sample value is missing or could not be sent',
    ru: 'Примера значения нет, или с ним сообщение не отправить',
  },
  why: {
    en: 'When a message is sent, the value of a variable must not be empty and must not have a line end, a tab or more than four spaces in a row; and the filled text must keep within the limit. Samples that stand for real values show it before a customer is lost.',
    ru: 'При отправке значение переменной не может быть пустым, содержать перенос строки, табуляцию или больше четырёх пробелов подряд, а заполненный текст не должен превышать допустимую длину. Примеры, похожие на настоящие значения, покажут это заранее.',
  },
  message: describe,
  needs: { facts: VARIABLE_FACTS | Fact.Macro },
  find({ document, options: { samples } }, report) {
    if (samples.length === 0) return;
    const sections = document.allSections.filter((section) => section.kind !== 'image');
    const places = sections.map((section) => samplePlacesIn(document, section));
    const reports = [
      ...valueReports(firstPlaces(places.flat()), samples),
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
function firstPlaces(places: readonly SamplePlace[]): readonly SamplePlace[] {
  const seen = new Set<string>();
  return places.filter(({ key }) => !seen.has(key) && seen.add(key));
}

function valueReports(places: readonly SamplePlace[], samples: readonly SampleSet[]): Report<Data>[] {
  // A set without any of these variables was written for other templates.
  const sets = samples.filter(({ values }) => places.some(({ key }) => Object.hasOwn(values, key)));
  return places.flatMap(({ span, key }) => {
    const setsOf = new Map<Defect, string[]>();
    for (const { name, values } of sets) {
      const defect = defectOf(Object.hasOwn(values, key) ? values[key] : undefined);
      if (defect) setsOf.set(defect, [...(setsOf.get(defect) ?? []), name]);
    }
    return [...setsOf].map(([defect, names]): Report<Data> => {
      const data: Data = { defect, key, sets: names };
      return defect === 'missing' ? { span, data, severity: 'information' } : { span, data };
    });
  });
}

function defectOf(value: string | undefined): Defect | undefined {
  if (value === undefined) return 'missing';
  if (value.trim() === '') return 'empty';
  if (/[\n\r\u2028\u2029]/.test(value)) return 'newline';
  if (value.includes('\t')) return 'tab';
  if (value.includes(TOO_MANY_SPACES)) return 'spaces';
  return value.length > LIMITS.sampleValue.value ? 'long' : undefined;
}

/** The set that makes the section longest, when it makes it too long. */
function lengthReports(
  section: TextSection,
  places: readonly SamplePlace[],
  samples: readonly SampleSet[],
): Report<Data>[] {
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

function describe(data: Data): LocalizedText {
  if (data.defect === 'filled') return describeLength(data);
  const place = writtenPlace(data.key);
  const en = `“${data.sets.join('”, “')}”`;
  const ru = `«${data.sets.join('», «')}»`;
  switch (data.defect) {
    case 'missing':
      return {
        en: `${place} has no value in the sample set ${en}, so the preview cannot fill it. Add one to hsm.config.json.`,
        ru: `Для ${place} нет значения в наборе примеров ${ru}, и предпросмотр не может его подставить. Добавьте значение в hsm.config.json.`,
      };
    case 'empty':
      return {
        en: `The sample for ${place} in ${en} is empty; Meta does not send a message with an empty value. Write a real one.`,
        ru: `Пример для ${place} в наборе ${ru} пуст: сообщение с пустым значением Meta не отправит. Впишите настоящее значение.`,
      };
    case 'newline':
      return {
        en: `The sample for ${place} in ${en} has a line end; Meta does not send a message with such a value. Write it in one line.`,
        ru: `В примере для ${place} в наборе ${ru} есть перенос строки: сообщение с таким значением Meta не отправит. Запишите его в одну строку.`,
      };
    case 'tab':
      return {
        en: `The sample for ${place} in ${en} has a tab; Meta does not send a message with such a value. Write a space instead.`,
        ru: `В примере для ${place} в наборе ${ru} есть табуляция: сообщение с таким значением Meta не отправит. Замените её пробелом.`,
      };
    case 'spaces':
      return {
        en: `The sample for ${place} in ${en} has more than ${LIMITS.consecutiveSpaces.value} spaces in a row; Meta does not send a message with such a value. Leave one space.`,
        ru: `В примере для ${place} в наборе ${ru} больше ${LIMITS.consecutiveSpaces.value} пробелов подряд: сообщение с таким значением Meta не отправит. Оставьте один пробел.`,
      };
    case 'long':
      return {
        en: `The sample for ${place} in ${en} is longer than ${LIMITS.sampleValue.value} characters, more than gateways accept for a value. Shorten it.`,
        ru: `Пример для ${place} в наборе ${ru} длиннее ${LIMITS.sampleValue.value} символов — больше, чем принимают сервисы-посредники в одном значении. Сократите его.`,
      };
  }
}

const NAMES: Readonly<Record<TextSection['kind'], LocalizedText>> = {
  body: { en: 'body', ru: 'основной текст' },
  head: { en: 'header', ru: 'заголовок' },
  foot: { en: 'footer', ru: 'подпись' },
};

function describeLength({ kind, set, length }: Extract<Data, { defect: 'filled' }>): LocalizedText {
  const limit = SECTION_LIMITS[kind].value;
  const characters = russianPlural(length, 'символ', 'символа', 'символов');
  return {
    en: `Filled with the samples “${set}” the ${NAMES[kind].en} has ${length} ${englishPlural(length, 'character', 'characters')} of ${limit} allowed; such a message is not delivered. Shorten the text by ${length - limit}.`,
    ru: `С примерами «${set}» ${NAMES[kind].ru} занимает ${length} ${characters} при допустимых ${limit}: такое сообщение не дойдёт. Сократите текст на ${length - limit}.`,
  };
}
