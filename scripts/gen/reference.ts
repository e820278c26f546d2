import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Language, LocalizedText } from '../../server/src/service';
import { formatMarkdown, markdownTable, ROOT, type GeneratedFile } from './write';

const manifestSchema = v.object({
  contributes: v.object({
    commands: v.array(v.object({ command: v.string(), title: v.string() })),
    keybindings: v.array(v.object({ command: v.string(), key: v.string(), mac: v.string() })),
    menus: v.record(
      v.string(),
      v.array(v.object({ command: v.optional(v.string()), when: v.optional(v.string()) })),
    ),
    configuration: v.array(
      v.object({
        properties: v.record(
          v.string(),
          v.object({
            default: v.union([v.string(), v.number(), v.boolean(), v.object({})]),
            markdownDescription: v.string(),
          }),
        ),
      }),
    ),
  }),
});
type Manifest = v.InferOutput<typeof manifestSchema>['contributes'];

const FILES: Readonly<Record<Language, string>> = {
  en: 'docs/commands-and-settings.md',
  ru: 'docs/commands-and-settings.ru.md',
};
const TEXTS = {
  title: { en: 'Commands and settings', ru: 'Команды и параметры' },
  other: { en: '[По-русски](commands-and-settings.ru.md)', ru: '[In English](commands-and-settings.md)' },
  commands: { en: 'Commands', ru: 'Команды' },
  commandsAbout: {
    en: 'From the Command Palette: `F1`, then “HSM”. Most are there only while a template or its preview is in front.',
    ru: 'Вызываются из палитры команд: `F1`, затем «HSM». Большинство команд есть там, только когда открыт шаблон или его предпросмотр.',
  },
  command: { en: 'Command', ru: 'Команда' },
  key: { en: 'Keys (Mac), or where it is', ru: 'Клавиши (Mac) или место' },
  elsewhere: { en: 'in the list of templates', ru: 'в списке шаблонов' },
  lightbulb: { en: 'in the lightbulb', ru: 'в меню лампочки' },
  settings: { en: 'Settings', ru: 'Параметры' },
  settingsAbout: {
    en: 'Of the editor. What decides about templates belongs into `hsm.config.json`, which the command line reads, too; the editor completes and explains its keys.',
    ru: 'Параметры редактора. То, от чего зависит проверка шаблонов, лучше записывать в `hsm.config.json`: этот файл читает и командная строка, а редактор подсказывает и поясняет его ключи.',
  },
  setting: { en: 'Setting', ru: 'Параметр' },
  byDefault: { en: 'Default', ru: 'По умолчанию' },
  meaning: { en: 'Meaning', ru: 'Что делает' },
  eachCheck: { en: 'of each check', ru: 'у каждой проверки своё' },
} as const satisfies Record<string, LocalizedText>;

/** `docs/commands-and-settings.md`, in both languages: every command and setting of the manifest, in its own words. */
export async function generateReference(): Promise<GeneratedFile[]> {
  const { contributes } = v.parse(manifestSchema, readJson('package.json'));
  return Promise.all(
    (['en', 'ru'] as const).map(async (language) => ({
      path: FILES[language],
      content: await formatMarkdown(page(contributes, language)),
    })),
  );
}

function page(manifest: Manifest, language: Language): string {
  const texts = v.parse(
    v.record(v.string(), v.string()),
    readJson(language === 'en' ? 'package.nls.json' : 'package.nls.ru.json'),
  );
  const textOf = (key: string): string => texts[key.slice(1, -1)] ?? '';
  const word = (key: keyof typeof TEXTS): string => TEXTS[key][language];
  return [
    `# ${word('title')}`,
    word('other'),
    `## ${word('commands')}`,
    word('commandsAbout'),
    markdownTable(
      [word('command'), word('key')],
      manifest.commands.map(({ command, title }) => [textOf(title), keyOf(manifest, command, language)]),
    ),
    `## ${word('settings')}`,
    word('settingsAbout'),
    markdownTable(
      [word('setting'), word('byDefault'), word('meaning')],
      manifest.configuration.flatMap(({ properties }) =>
        Object.entries(properties).map(([name, { default: value, markdownDescription }]) => [
          `\`${name}\``,
          typeof value === 'object' ? word('eachCheck') : `\`${value}\``,
          // The settings editor makes links of `#name#`.
          textOf(markdownDescription).replaceAll(/`#([\w.]+)#`/g, '`$1`'),
        ]),
      ),
    ),
  ].join('\n\n');
}

/** The keys of a command; of one that is not in the palette, where it is. */
function keyOf({ keybindings, menus }: Manifest, command: string, language: Language): string {
  const binding = keybindings.find((one) => one.command === command);
  if (binding) return `\`${keys(binding.key)}\` (\`${keys(binding.mac)}\`)`;
  const isHidden = menus['commandPalette']?.some((one) => one.command === command && one.when === 'false');
  if (isHidden !== true) return '';
  return TEXTS[command.startsWith('hsm.templates.') ? 'elsewhere' : 'lightbulb'][language];
}

/** `ctrl+shift+v` as it is printed on the keys. */
function keys(binding: string): string {
  return binding.replaceAll(/(?<![a-z])[a-z]/g, (letter) => letter.toUpperCase());
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
}
