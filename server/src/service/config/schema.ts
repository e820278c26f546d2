import type { LocalizedText } from '../vocabulary/language';

/** The one configuration file of the editor and the command line. */
export const CONFIG_FILE_NAME = 'hsm.config.json';

/** The baseline file that is read when the configuration names no other. */
export const BASELINE_FILE_NAME = 'hsm.baseline.json';

export const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'] as const;
export const CATEGORIES = ['marketing', 'utility', 'authentication'] as const;

/** The keys of the file with the words that explain them: in completion, in hovers, in the documentation. */
export const CONFIG_KEYS = {
  $schema: { en: 'Where the schema of this file is.', ru: 'Где находится схема этого файла.' },
  severity: {
    en: 'The severity of each check: "error", "warning", "information", "hint" or "off". A check that is not named keeps its default.',
    ru: 'Строгость каждой проверки: "error" (ошибка), "warning" (предупреждение), "information" (сведения), "hint" (подсказка) или "off" (отключена). Не названная здесь проверка работает по умолчанию.',
  },
  descriptionLength: {
    en: 'How many characters the field «Описание» of your BPMSoft holds. 250 and 500 are known sizes; 0 means that it is not known, then nothing is checked.',
    ru: 'Сколько символов вмещает поле «Описание» в вашей BPMSoft. Известные размеры — 250 и 500; 0 означает, что размер неизвестен и не проверяется.',
  },
  category: {
    en: 'The category under which the templates of this folder are registered.',
    ru: 'Категория, в которой зарегистрированы шаблоны этой папки.',
  },
  allowPlaceholders: {
    en: 'Whether variables such as {{1}} stand in the texts on purpose.',
    ru: 'Стоят ли переменные вида {{1}} в текстах намеренно.',
  },
  samples: {
    en: 'Named sets of sample values: the name of a set, then a value for each variable ("1", "name") or macro ("Contact.Name").',
    ru: 'Именованные наборы примеров: имя набора, в нём значение для каждой переменной ("1", "name") или макроса ("Contact.Name").',
  },
  ignore: {
    en: 'Files that are not checked: patterns relative to this file, such as "drafts/**".',
    ru: 'Файлы, которые не проверяются: маски путей относительно этого файла, например "drafts/**".',
  },
  baseline: {
    en: `The file with accepted findings, relative to this file. Default: ${BASELINE_FILE_NAME}.`,
    ru: `Файл с принятыми замечаниями относительно этого файла. По умолчанию — ${BASELINE_FILE_NAME}.`,
  },
} as const satisfies Record<string, LocalizedText>;

export type ConfigKey = keyof typeof CONFIG_KEYS;

export function isConfigKey(key: string): key is ConfigKey {
  return Object.hasOwn(CONFIG_KEYS, key);
}
