import type { Authority, Certainty, ReferenceKey, UnpublishedReference } from '../vocabulary/sources';
import type { CheckGroup } from '../checks/types';
import type { DeliveryCode } from '../project/delivery-code';
import type { LocalizedText } from '../vocabulary/language';

/** The headings and phrases of the pages about checks. */
export const WORDS = {
  why: { en: 'Why it matters', ru: 'Почему это важно' },
  source: { en: 'Where the rule comes from', ru: 'Откуда это правило' },
  read: { en: 'Read on', ru: 'Проверено' },
  cannotWork: { en: 'Why it is an error all the same:', ru: 'Почему это всё же ошибка:' },
  refused: { en: 'Why Meta or Edna refuses this', ru: 'Почему Meta или Edna отказывает' },
  refusedAbout: {
    en: 'The answer has one of these codes:',
    ru: 'В ответе приходит один из этих кодов:',
  },
  bad: { en: 'Wrong', ru: 'Неправильно' },
  marks: {
    en: 'The finding is marked with ⟦ and ⟧; these marks are not part of the template.',
    ru: 'Найденное место заключено в знаки ⟦ и ⟧; в самом шаблоне их нет.',
  },
  others: { en: 'Other templates of the folder:', ru: 'Другие шаблоны в той же папке:' },
  configured: { en: 'With this in `hsm.config.json`:', ru: 'Если в `hsm.config.json` указано:' },
  message: { en: 'Message in the editor:', ru: 'Сообщение в редакторе:' },
  fixed: { en: 'After the fix:', ru: 'После исправления:' },
  good: { en: 'Right', ru: 'Правильно' },
  options: { en: 'Options', ru: 'Параметры' },
  optionsAbout: {
    en: 'Set in `hsm.config.json`; the values shown are the defaults.',
    ru: 'Задаются в файле `hsm.config.json`; показаны значения по умолчанию.',
  },
  change: {
    en: 'How to turn it off or change its severity',
    ru: 'Как отключить проверку или изменить её строгость',
  },
  changeFile: {
    en: 'For everyone who works with these templates, in `hsm.config.json` next to them:',
    ru: 'Для всех, кто работает с этими шаблонами, — в файле `hsm.config.json` рядом с ними:',
  },
  changeSettings: {
    en: 'Only for you, in the editor settings:',
    ru: 'Только для себя — в параметрах редактора:',
  },
  changeValues: {
    en: 'The value is `error`, `warning`, `information`, `hint` or `off`. To accept a single finding with a reason, use the lightbulb: it stays accepted until the text there changes.',
    ru: 'Значение — `error` (ошибка), `warning` (предупреждение), `information` (сведения), `hint` (подсказка) или `off` (отключено). Отдельное замечание можно принять с пояснением через лампочку: оно не появится снова, пока текст в этом месте не изменится.',
  },
  company: {
    en: 'A check of your company, defined by the key `checks` of `hsm.config.json`.',
    ru: 'Проверка вашей компании: она задана в файле `hsm.config.json`, ключ `checks`.',
  },
  registered: { en: 'With this registered template:', ru: 'При таком зарегистрированном шаблоне:' },
  lookup: { en: 'With this record in the lookup:', ru: 'При такой записи в справочнике:' },
  severity: { en: 'Severity', ru: 'Строгость' },
  since: { en: 'since version', ru: 'с версии' },
} as const satisfies Record<string, LocalizedText>;

/** When a code is received, in words. */
export const REFUSED_WHEN: Readonly<Record<DeliveryCode['when'], LocalizedText>> = {
  request: { en: 'when the message is sent', ru: 'при отправке сообщения' },
  status: { en: 'in the delivery status', ru: 'в статусе доставки' },
  registration: { en: 'when the template is registered', ru: 'при регистрации шаблона' },
};

export const GROUP_WORDS: Readonly<Record<CheckGroup, LocalizedText>> = {
  markup: { en: 'Tags', ru: 'Теги' },
  image: { en: 'Image', ru: 'Изображение' },
  text: { en: 'Length and characters', ru: 'Длина и символы' },
  variables: { en: 'Variables', ru: 'Переменные' },
  content: { en: 'Formatting and content', ru: 'Форматирование и содержание' },
  registered: { en: 'Registered templates', ru: 'Зарегистрированные шаблоны' },
  lookup: { en: 'Lookup of BPMSoft', ru: 'Справочник BPMSoft' },
};

/** How the authorities are called. */
export const AUTHORITIES: Readonly<Record<Authority, LocalizedText>> = {
  BPMSoft: { en: 'BPMSoft', ru: 'BPMSoft' },
  Edna: { en: 'Edna', ru: 'Edna' },
  Meta: { en: 'Meta', ru: 'Meta' },
  'WhatsApp clients': { en: 'WhatsApp on phones', ru: 'Приложение WhatsApp' },
  practice: { en: 'Practice', ru: 'Практика' },
};

/** How sure a rule is, in words. */
export const CERTAINTIES: Readonly<Record<Certainty, LocalizedText>> = {
  stated: { en: 'stated on this page', ru: 'прямо указано на странице' },
  seen: { en: 'seen in several independent sources', ru: 'подтверждают несколько независимых источников' },
  inferred: {
    en: 'inferred from documented rules, or documented once',
    ru: 'следует из сказанного или упомянуто однажды',
  },
  assumed: { en: 'our assumption', ru: 'наше предположение' },
};

/** Where a rule comes from that no public page states; the date follows. */
const UNPUBLISHED: Readonly<Record<UnpublishedReference, LocalizedText>> = {
  'meta-editor': {
    en: 'Meta’s own template editor blocks such a template before it is submitted, according to a public copy of its code read on',
    ru: 'Такой шаблон не пропускает собственный редактор шаблонов Meta; по открытой копии его кода от',
  },
  practice: {
    en: 'No authority states this rule; it comes from experience with templates. Noted on',
    ru: 'Как правило это нигде не записано: так показывает опыт работы с шаблонами. Отмечено',
  },
};

/** The words for a reference that is not a public page; undefined where there is a page to link to. */
export function unpublishedWords(reference: ReferenceKey): LocalizedText | undefined {
  return reference === 'meta-editor' || reference === 'practice' ? UNPUBLISHED[reference] : undefined;
}
