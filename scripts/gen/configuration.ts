import {
  OPTION_KEYS,
  OPTION_TABLE,
  type Language,
  type LocalizedText,
  type OptionKey,
} from '../../server/src/service';
import { formatMarkdown, markdownTable, type GeneratedFile } from './write';

const FILES: Readonly<Record<Language, string>> = {
  en: 'docs/configuration.md',
  ru: 'docs/configuration.ru.md',
};

const TEXTS = {
  title: { en: 'Configuration', ru: 'Конфигурация' },
  other: { en: '[По-русски](configuration.ru.md)', ru: '[In English](configuration.md)' },
  about: {
    en: 'The file `hsm.config.json` applies to the templates in its folder and below. The editor and the command `hsm` read the same file, so that everybody gets the same findings. It is JSON with comments and trailing commas; every key is optional, and the editor completes and explains them. `hsm config --print` shows the value of each key and where it comes from.',
    ru: 'Файл `hsm.config.json` действует для шаблонов в своей папке и ниже. Редактор и команда `hsm` читают один и тот же файл, поэтому замечания у всех одинаковые. Это JSON, в котором допустимы комментарии и запятые после последнего значения; все ключи необязательны, а редактор подсказывает и поясняет их. `hsm config --print` показывает значение каждого ключа и откуда оно взято.',
  },
  keys: { en: 'Keys', ru: 'Ключи' },
  key: { en: 'Key', ru: 'Ключ' },
  byDefault: { en: 'Default', ru: 'По умолчанию' },
  meaning: { en: 'Meaning', ru: 'Что задаёт' },
  setting: { en: 'Also an editor setting:', ru: 'Есть и параметр редактора:' },
  eachCheck: { en: 'of each check', ru: 'у каждой проверки своё' },
  checks: { en: 'Checks of your own', ru: 'Собственные проверки' },
  checksAbout: {
    en: 'A rule of your company needs no code: a pattern, and the message that authors see where it matches.',
    ru: 'Правило вашей компании не требует программирования: нужны выражение и сообщение, которое увидит автор там, где оно найдено.',
  },
  checksPattern: {
    en: 'Each entry needs `id` (with a slash), `find` and `message`; `section` is `any` (the default), `body`, `header` or `footer`, `severity` as for any check. `find` is a regular expression in the [syntax of RE2](https://github.com/google/re2/wiki/Syntax), which is always fast. Lookaheads, lookbehinds and back-references are not available; a pattern that has one is reported in the file, and its check is off. `(?i)` at the beginning ignores case, `\\p{L}` is any letter; `\\b` and `\\w` know Latin letters only. The findings can be accepted, and the key `severity` can change them, as with built-in checks.',
    ru: 'У каждой записи есть `id` (с косой чертой), `find` и `message`; `section` — это `any` (по умолчанию, весь текст), `body` (основной текст), `header` (заголовок) или `footer` (подпись), `severity` — строгость, как у любой проверки. `find` — регулярное выражение в [синтаксисе RE2](https://github.com/google/re2/wiki/Syntax), которое всегда выполняется быстро. В нём нет просмотра вперёд и назад и обратных ссылок; о таком выражении сообщается в файле, а проверка отключается. `(?i)` в начале не различает регистр, `\\p{L}` — любая буква; `\\b` и `\\w` знают только латинские буквы. Замечания можно принять, а ключ `severity` меняет их строгость, как у встроенных проверок.',
  },
} as const satisfies Record<string, LocalizedText>;

const EXAMPLE = [
  '```jsonc',
  '{',
  '  "checks": [',
  '    {',
  '      "id": "company/no-caps",',
  '      "find": "[А-ЯЁ]{6,}",',
  '      "section": "body",',
  '      "severity": "warning",',
  '      "message": "Слова из заглавных букв раздражают клиентов. Напишите строчными.",',
  '    },',
  '  ],',
  '}',
  '```',
].join('\n');

/** `docs/configuration.md`, in both languages: every key of `hsm.config.json`. */
export async function generateConfigurationPage(): Promise<GeneratedFile[]> {
  return Promise.all(
    (['en', 'ru'] as const).map(async (language) => ({
      path: FILES[language],
      content: await formatMarkdown(page(language)),
    })),
  );
}

function page(language: Language): string {
  const word = (key: keyof typeof TEXTS): string => TEXTS[key][language];
  return [
    `# ${word('title')}`,
    word('other'),
    word('about'),
    `## ${word('keys')}`,
    markdownTable(
      [word('key'), word('byDefault'), word('meaning')],
      OPTION_KEYS.map((key) => [`\`${key}\``, shownDefault(key, language), meaning(key, language)]),
    ),
    `## ${word('checks')}`,
    word('checksAbout'),
    EXAMPLE,
    word('checksPattern'),
  ].join('\n\n');
}

function shownDefault(key: OptionKey, language: Language): string {
  const usual = OPTION_TABLE[key].default;
  if (key === 'severity') return TEXTS.eachCheck[language];
  return usual === undefined || typeof usual === 'object' ? '' : `\`${usual}\``;
}

function meaning(key: OptionKey, language: Language): string {
  const { description, setting } = OPTION_TABLE[key];
  const text = description[language].replaceAll(/"[^"]*"/g, '`$&`');
  return setting ? `${text} ${TEXTS.setting[language]} \`hsm.${key}\`.` : text;
}
