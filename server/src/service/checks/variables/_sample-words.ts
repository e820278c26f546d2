import { englishPlural, russianPlural, type LocalizedText } from '../../vocabulary/language';
import { LIMITS } from '../../vocabulary/limits';
import type { TextSection } from '../../syntax/tree';
import { SECTION_LIMITS } from '../../model/lengths';
import { writtenPlace } from '../../model/filled';
import type { ValueDefect } from '../../model/value-defect';
import { spelled } from '../../vocabulary/numbers';

/** What is wrong with a sample. */
export type Defect = ValueDefect | 'missing' | 'long-code';

/** What `sample-value` found: sets whose value for a place cannot be sent, or a section that gets too long with one. */
export type SampleData =
  | { readonly defect: Defect; readonly key: string; readonly sets: readonly string[] }
  | {
      readonly defect: 'filled';
      readonly kind: TextSection['kind'];
      readonly set: string;
      readonly length: number;
    };

/** What is wrong with a sample, why it matters and what to do. */
export function describeSample(data: SampleData): LocalizedText {
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
    case 'long-code':
      return {
        en: `The sample for ${place} in ${en} is longer than ${LIMITS.authenticationValue.value} characters, more than Meta accepts in an authentication template. Shorten it.`,
        ru: `Пример для ${place} в наборе ${ru} длиннее ${LIMITS.authenticationValue.value} символов — больше, чем Meta допускает в шаблоне аутентификации. Сократите его.`,
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

function describeLength({ kind, set, length }: Extract<SampleData, { defect: 'filled' }>): LocalizedText {
  const limit = SECTION_LIMITS[kind].value;
  const [have, most, excess] = [spelled(length), spelled(limit), spelled(length - limit)];
  const characters = russianPlural(length, 'символ', 'символа', 'символов');
  return {
    en: `Filled with the samples “${set}” the ${NAMES[kind].en} has ${have.en} ${englishPlural(length, 'character', 'characters')} of ${most.en} allowed; such a message is not delivered. Shorten the text by ${excess.en}.`,
    ru: `С примерами «${set}» ${NAMES[kind].ru} занимает ${have.ru} ${characters} при допустимых ${most.ru}: такое сообщение не дойдёт. Сократите текст на ${excess.ru}.`,
  };
}
