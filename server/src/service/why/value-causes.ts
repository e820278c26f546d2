import type { ValueDefect } from '../model/value-defect';
import { valueDefect } from '../model/value-defect';
import { writtenPlaces } from '../registered/compare/pattern';
import { showUnseen } from '../text/visible';
import { formatNumber } from '../vocabulary/numbers';
import { LIMITS } from '../vocabulary/limits';
import type { LocalizedText } from '../vocabulary/language';
import { MISMATCH_CODES, type Cause } from './cause';
import type { SentValue } from './compare-part';

/** What is wrong with the values that a sent text has for the placeholders of its template. */
export function causesOfValues(values: readonly SentValue[]): Cause[] {
  const causes: Cause[] = [];
  const known = new Map<string, string>();
  const unfilled: string[] = [];
  for (const { name, text } of values) {
    const place = `{{${name}}}`;
    const before = known.get(name);
    if (before === text) continue;
    if (before !== undefined) causes.push(otherValue(place, before, text));
    known.set(name, text);
    const defect = valueDefect(text);
    if (defect) causes.push({ ...DEFECTS[defect](place), likelihood: LIKELY[defect], codes: CODES[defect] });
    else if (writtenPlaces(text).length > 0) unfilled.push(place);
  }
  return unfilled.length === 0 ? causes : [...causes, sentUnfilled(unfilled)];
}

const VALUE_CODES = ['132018'] as const;
const CODES: Readonly<Record<ValueDefect, readonly string[]>> = {
  empty: ['132000', ...MISMATCH_CODES],
  newline: VALUE_CODES,
  tab: VALUE_CODES,
  spaces: VALUE_CODES,
  long: [],
};
const LIKELY: Readonly<Record<ValueDefect, Cause['likelihood']>> = {
  empty: 'certain',
  newline: 'certain',
  tab: 'certain',
  spaces: 'certain',
  long: 'possible',
};

const DEFECTS: Readonly<
  Record<ValueDefect, (place: string) => { readonly text: LocalizedText; readonly advice: LocalizedText }>
> = {
  empty: (place) => ({
    text: { en: `${place} has no value.`, ru: `Для ${place} нет значения.` },
    advice: {
      en: 'Write a value, or a word such as “customer”.',
      ru: 'Впишите значение или общее слово, например «клиент».',
    },
  }),
  newline: (place) => ({
    text: {
      en: `The value of ${place} has a line break; Meta refuses such a message.`,
      ru: `В значении ${place} есть перенос строки: такое сообщение Meta не отправляет.`,
    },
    advice: { en: 'Write the value in one line.', ru: 'Запишите значение в одну строку.' },
  }),
  tab: (place) => ({
    text: {
      en: `The value of ${place} has a tab; Meta refuses such a message.`,
      ru: `В значении ${place} есть табуляция: такое сообщение Meta не отправляет.`,
    },
    advice: { en: 'Replace it with a space.', ru: 'Замените её пробелом.' },
  }),
  spaces: (place) => ({
    text: {
      en: `The value of ${place} has more than ${LIMITS.consecutiveSpaces.value} spaces in a row; Meta refuses such a message.`,
      ru: `В значении ${place} больше ${LIMITS.consecutiveSpaces.value} пробелов подряд: такое сообщение Meta не отправляет.`,
    },
    advice: { en: 'Leave one space.', ru: 'Оставьте один пробел.' },
  }),
  long: (place) => ({
    text: {
      en: `The value of ${place} is longer than ${formatNumber(LIMITS.sampleValue.value, 'en')} characters, more than gateways accept.`,
      ru: `Значение ${place} длиннее ${formatNumber(LIMITS.sampleValue.value, 'ru')} символов — больше, чем принимают сервисы-посредники.`,
    },
    advice: { en: 'Shorten it.', ru: 'Сократите его.' },
  }),
};

function otherValue(place: string, first: string, second: string): Cause {
  const [one, other] = [quoted(first), quoted(second)];
  return {
    likelihood: 'likely',
    text: {
      en: `${place} has two values: “${one}” and “${other}”. One variable can have only one.`,
      ru: `У ${place} два значения: «${one}» и «${other}». У одной переменной оно может быть только одно.`,
    },
    advice: { en: 'Write the same value everywhere.', ru: 'Впишите везде одно и то же значение.' },
    codes: MISMATCH_CODES,
  };
}

/** One cause for all of them: they have the same reason. */
function sentUnfilled(places: readonly string[]): Cause {
  const isOne = places.length === 1;
  const [en, ru] = [listed(places, 'and'), listed(places, 'и')];
  return {
    likelihood: 'likely',
    text: {
      en: `${en} ${isOne ? 'was sent without a value' : 'were sent without values'}. BPMSoft’s documentation does not mention variables, so the text must have the ${isOne ? 'value' : 'values'}.`,
      ru: `${ru} ${isOne ? 'отправлено без значения' : 'отправлены без значений'}. В документации BPMSoft переменных нет, поэтому ${isOne ? 'значение должно' : 'значения должны'} быть в тексте.`,
    },
    advice: isOne
      ? { en: `Replace ${en} with the value.`, ru: `Замените ${ru} значением.` }
      : { en: 'Replace each with its value.', ru: 'Замените каждую переменную значением.' },
    codes: ['132000', ...MISMATCH_CODES],
  };
}

/** `{{1}}, {{2}} and {{3}}`. */
function listed(places: readonly string[], and: string): string {
  return places.length === 1
    ? places.join('')
    : `${places.slice(0, -1).join(', ')} ${and} ${places.slice(-1).join('')}`;
}

/** How much of a value a sentence quotes, in UTF-16 units. */
const QUOTED = 40;

function quoted(text: string): string {
  return showUnseen(
    text.length > QUOTED ? `${text.slice(0, QUOTED).replace(/[\ud800-\udbff]$/, '')}…` : text,
  );
}
