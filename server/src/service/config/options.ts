import { listOf, recordOf } from '../shapes/collections';
import { flag, oneOf, text, wholeNumber } from '../shapes/scalars';
import { relativePath } from '../shapes/relative-path';
import { LIMITS } from '../vocabulary/limits';
import { CATEGORIES } from './categories';
import { CHECK_KEYS } from './check-keys';
import { ignoreEntry } from './ignore/shape';
import { BASELINE_FILE_NAME } from './names';
import { LOOKUP_SHAPE } from './lookup-shape';
import { SAMPLE_SETS, TEMPLATE_ENTRIES } from './templates';
import { listPaths } from './path-shapes';
import { option, type Option, type OptionValue } from './option';

/** The largest «Описание» that makes sense: BPMSoft's unlimited text columns need no number. */
const LARGEST_DESCRIPTION = 1_000_000;

/**
 * The keys of `hsm.config.json`, in the order in which they are explained. One entry a key feeds the reader, the
 * resolver, the JSON Schema, `hsm config --print`, the editor's settings and `docs/configuration.md`.
 */
const OPTIONS = {
  $schema: option({
    shape: text(),
    default: undefined,
    rows: () => [],
    description: {
      en: 'Address of the JSON schema of this file, for other editors.',
      ru: 'Адрес JSON-схемы этого файла, для других редакторов.',
    },
  }),

  ...CHECK_KEYS,

  descriptionLength: option({
    shape: wholeNumber(0, LARGEST_DESCRIPTION),
    default: 0,
    description: {
      en: 'Size of the field «Описание» in your BPMSoft, in characters. Longer templates are reported. Known sizes are 250 and 500. Set to 0 when the size is unknown: nothing is checked then.',
      ru: 'Размер поля «Описание» в вашей BPMSoft, в символах; о более длинных шаблонах сообщается. Известные размеры — 250 и 500; 0 означает, что размер неизвестен и не проверяется.',
    },
    annotations: {
      examples: [LIMITS.descriptionMediumText.value, LIMITS.descriptionLongText.value],
    },
    setting: { order: 11 },
  }),

  category: option({
    shape: oneOf(CATEGORIES),
    default: undefined,
    description: {
      en: 'The category under which the templates of this folder are registered; some checks depend on it.',
      ru: 'Категория, в которой зарегистрированы шаблоны этой папки; от неё зависят некоторые проверки.',
    },
    setting: { order: 12, none: 'unknown' },
  }),

  allowPlaceholders: option({
    shape: flag(),
    default: false,
    description: {
      en: 'Allows variables such as {{1}} in the texts; otherwise they are reported.',
      ru: 'Разрешает в текстах переменные вида {{1}}; иначе о них сообщается.',
    },
  }),

  samples: option({
    shape: SAMPLE_SETS,
    default: [],
    description: {
      en: 'Named sets of sample values: the name of a set, then a value for each variable ("1", "name") or macro ("Contact.Name").',
      ru: 'Именованные наборы примеров: имя набора, в нём значение для каждой переменной ("1", "name") или макроса ("Contact.Name").',
    },
    annotations: {
      defaultSnippets: [{ label: 'samples', body: { '${1:Типичный}': { '${2:1}': '$3' } } }],
    },
    rows: (sets) => [['samples', sets.map(({ name }) => name)]],
  }),

  templates: option({
    shape: TEMPLATE_ENTRIES,
    default: [],
    description: {
      en: 'Values for some templates only, by name ("webinar.ru") or pattern ("promo/*"): samples, names of variables, category, language, name in BPMSoft. A name wins over a pattern.',
      ru: 'Значения только для некоторых шаблонов, по имени ("webinar.ru") или маске ("promo/*"): примеры, имена переменных, категория, язык, название в BPMSoft. Имя важнее маски.',
    },
    annotations: {
      defaultSnippets: [
        {
          label: 'templates',
          body: {
            '${1:webinar.ru}': {
              variables: { '1': '${2:имя клиента}' },
              samples: { '${3:Типичный}': { '1': '$4' } },
            },
          },
        },
      ],
    },
    rows: (entries) => [['templates', entries.map(({ key }) => key)]],
  }),

  ignore: option({
    shape: listOf(ignoreEntry()),
    default: [],
    description: {
      en: 'Files and folders that are not checked, relative to this file, as in .gitignore: "drafts/", "**/old-*.hsm", "!drafts/ready.hsm".',
      ru: 'Файлы и папки, которые не проверяются, относительно этого файла, как в .gitignore: "drafts/", "**/old-*.hsm", "!drafts/ready.hsm".',
    },
  }),

  baseline: option({
    shape: relativePath(),
    default: BASELINE_FILE_NAME,
    description: {
      en: `The file with accepted findings, relative to this file.`,
      ru: `Файл с принятыми замечаниями относительно этого файла.`,
    },
  }),

  registered: option({
    shape: listPaths(),
    default: [],
    description: {
      en: 'Lists of registered templates exported from Edna, Mango or Meta, relative to this file: a path, a pattern such as "registered/*.json", or several. Templates are compared with them.',
      ru: 'Списки зарегистрированных шаблонов, выгруженные из Edna, Mango или Meta, относительно этого файла: путь, маска вроде "registered/*.json" или несколько. С ними сравниваются шаблоны.',
    },
    annotations: { examples: ['registered/*.json'] },
  }),

  registeredLanguage: option({
    shape: text(),
    default: 'ru',
    description: {
      en: 'The language under which new templates are registered, as Meta writes it: "ru", "en_US", "kk".',
      ru: 'Язык, на котором регистрируются новые шаблоны, в записи Meta: "ru", "en_US", "kk".',
    },
  }),

  registeredMaximumAge: option({
    shape: wholeNumber(0, 3650),
    default: LIMITS.registeredAge.value,
    description: {
      en: 'After how many days a list of registered templates is called old. With 0, it never is.',
      ru: 'Через сколько дней список зарегистрированных шаблонов считается устаревшим. 0 — никогда.',
    },
  }),

  lookup: option({
    shape: LOOKUP_SHAPE,
    default: {},
    description: {
      en: 'The lookup «Шаблоны ответов» of your BPMSoft: how its columns and types are called, and where its export is.',
      ru: 'Справочник «Шаблоны ответов» вашей BPMSoft: как называются его столбцы и типы и где лежит его выгрузка.',
    },
    annotations: {
      defaultSnippets: [{ label: 'lookup', body: { type: '${1:WhatsApp}' } }],
    },
  }),

  names: option({
    shape: recordOf(text()),
    default: {},
    description: {
      en: 'The «Название» of templates in BPMSoft: the path of the file relative to this one, then the name. Without it, the file name counts.',
      ru: '«Название» шаблонов в BPMSoft: путь к файлу относительно этого файла и название. Если его нет, используется имя файла.',
    },
  }),
};

/** The values of all options. */
export type OptionValues = {
  readonly [Key in keyof typeof OPTIONS]: OptionValue<(typeof OPTIONS)[Key]>;
};
export type OptionKey = keyof OptionValues;

type KnownValues = { readonly [Key in OptionKey]: NonNullable<OptionValues[Key]> };

/** What one layer says, a file or the settings: no defaults. */
export type GivenValues = Partial<KnownValues>;

/** The options for loops over all of them. */
export const OPTION_TABLE: { readonly [Key in OptionKey]: Option<KnownValues[Key]> } = OPTIONS;

export const OPTION_KEYS: readonly OptionKey[] = Object.keys(OPTIONS).filter(isOptionKey);

export function isOptionKey(key: string): key is OptionKey {
  return Object.hasOwn(OPTIONS, key);
}
