import type { Authority, Certainty, ReferenceKey, UnpublishedReference } from '../vocabulary/sources';
import type { CheckGroup } from '../checks/types';
import type { LocalizedText } from '../vocabulary/language';

/** The headings and phrases of the pages about checks. */
export const WORDS = {
  why: { en: 'Why it matters', ru: 'Почему это важно' },
  source: { en: 'Who demands it', ru: 'Кто этого требует' },
  read: { en: 'Read on', ru: 'Проверено' },
  bad: { en: 'Wrong', ru: 'Неправильно' },
  marks: {
    en: 'What is found stands between ⟦ and ⟧; the marks are no part of the template.',
    ru: 'Найденное место заключено в знаки ⟦ и ⟧; в самом шаблоне их нет.',
  },
  others: { en: 'Other templates of the folder:', ru: 'Другие шаблоны в той же папке:' },
  configured: { en: 'With this in `hsm.config.json`:', ru: 'Если в `hsm.config.json` указано:' },
  message: { en: 'What the editor says:', ru: 'Что говорит редактор:' },
  fixed: { en: 'After the repair:', ru: 'После исправления:' },
  good: { en: 'Right', ru: 'Правильно' },
  options: { en: 'Options', ru: 'Параметры' },
  optionsAbout: {
    en: 'In the file `hsm.config.json`; the values shown are the defaults.',
    ru: 'Задаются в файле `hsm.config.json`; показаны значения по умолчанию.',
  },
  change: {
    en: 'How to turn it off or change its severity',
    ru: 'Как отключить проверку или изменить её строгость',
  },
  changeFile: {
    en: 'For everybody who works with these templates: in the file `hsm.config.json` beside them.',
    ru: 'Для всех, кто работает с этими шаблонами: в файле `hsm.config.json` рядом с ними.',
  },
  changeSettings: {
    en: 'Only for yourself: in the settings of the editor.',
    ru: 'Только для себя: в параметрах редактора.',
  },
  changeValues: {
    en: 'The value is `error`, `warning`, `information`, `hint` or `off`. A single finding can be accepted with a reason from the lightbulb: it stays accepted while the text there stays the same.',
    ru: 'Значение — `error` (ошибка), `warning` (предупреждение), `information` (сведения), `hint` (подсказка) или `off` (отключено). Отдельное замечание можно принять с пояснением через лампочку: оно не появится снова, пока текст в этом месте не изменится.',
  },
  company: {
    en: 'A check of your company, defined by the key `checks` of `hsm.config.json`.',
    ru: 'Проверка вашей компании: она задана в файле `hsm.config.json`, ключ `checks`.',
  },
  registered: { en: 'With this registered template:', ru: 'При таком зарегистрированном шаблоне:' },
  severity: { en: 'Severity', ru: 'Строгость' },
  since: { en: 'since version', ru: 'с версии' },
} as const satisfies Record<string, LocalizedText>;

export const GROUP_WORDS: Readonly<Record<CheckGroup, LocalizedText>> = {
  markup: { en: 'Tags', ru: 'Теги' },
  image: { en: 'Image', ru: 'Изображение' },
  text: { en: 'Length and characters', ru: 'Длина и символы' },
  variables: { en: 'Variables', ru: 'Переменные' },
  content: { en: 'Formatting and content', ru: 'Форматирование и содержание' },
  registered: { en: 'Registered templates', ru: 'Зарегистрированные шаблоны' },
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
  stated: { en: 'stated on their page', ru: 'прямо сказано на странице' },
  seen: { en: 'seen in several independent sources', ru: 'подтверждают несколько независимых источников' },
  inferred: {
    en: 'follows from what is stated, or said once',
    ru: 'следует из сказанного или упомянуто однажды',
  },
  assumed: { en: 'our assumption', ru: 'наше предположение' },
};

/** Where a rule comes from that no public page states; the date follows. */
const UNPUBLISHED: Readonly<Record<UnpublishedReference, LocalizedText>> = {
  'meta-editor': {
    en: 'Meta’s own template editor blocks such a template before it is submitted; read in a public copy of its code on',
    ru: 'Такой шаблон не пропускает собственный редактор шаблонов Meta; по открытой копии его кода от',
  },
  practice: {
    en: 'Nobody states it as a rule; it follows from experience with templates. Noted on',
    ru: 'Как правило это нигде не записано: так показывает опыт работы с шаблонами. Отмечено',
  },
};

/** The words for a reference that is no public page; undefined where there is a page to link to. */
export function unpublishedWords(reference: ReferenceKey): LocalizedText | undefined {
  return reference === 'meta-editor' || reference === 'practice' ? UNPUBLISHED[reference] : undefined;
}
