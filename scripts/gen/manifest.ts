import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import {
  CHECKS,
  OPTION_KEYS,
  OPTION_TABLE,
  SEVERITIES,
  type Check,
  type ConfiguredSeverity,
  type Language,
  type LocalizedText,
  type OptionKey,
} from '../../server/src/service';
import { ROOT, type GeneratedFile } from './write';

/** Texts with these beginnings in `package.nls*.json` are generated. */
const PREFIX = 'check.';
const OPTION_PREFIX = 'option.';

const DEFAULT_WORDS: Readonly<Record<ConfiguredSeverity, LocalizedText>> = {
  error: { en: 'Default: error.', ru: 'По умолчанию — ошибка.' },
  warning: { en: 'Default: warning.', ru: 'По умолчанию — предупреждение.' },
  information: { en: 'Default: information.', ru: 'По умолчанию — сведения.' },
  hint: { en: 'Default: hint.', ru: 'По умолчанию — подсказка.' },
  off: { en: 'Default: off.', ru: 'По умолчанию отключена.' },
};

const WINS: LocalizedText = {
  en: 'The file `hsm.config.json` next to the templates takes precedence.',
  ru: 'Файл `hsm.config.json` рядом с шаблонами важнее этого параметра.',
};

/** The part of `package.json` and its texts that the options and the checks decide. */
export async function generateManifest(): Promise<GeneratedFile[]> {
  return [
    { path: 'package.json', content: await manifest() },
    { path: 'package.nls.json', content: await texts('package.nls.json', 'en') },
    { path: 'package.nls.ru.json', content: await texts('package.nls.ru.json', 'ru') },
  ];
}

async function manifest(): Promise<string> {
  const parsed: unknown = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  const properties = propertiesOf(parsed);
  for (const key of OPTION_KEYS) {
    const setting = settingOf(key);
    if (setting) properties[`hsm.${key}`] = setting;
  }
  return `${JSON.stringify(parsed, null, 2)}\n`;
}

/** The setting of a key of the configuration file; undefined when the key is not a setting. */
function settingOf(key: OptionKey): object | undefined {
  const { setting, shape, default: usual } = OPTION_TABLE[key];
  if (!setting) return undefined;
  const schema = shape.schema();
  const { none } = setting;
  return {
    ...schema,
    ...(none !== undefined && Array.isArray(schema['enum'])
      ? { enum: [none, ...v.parse(v.array(v.string()), schema['enum'])] }
      : {}),
    ...(schema['properties'] === undefined ? {} : { properties: severityProperties() }),
    default: usual ?? none,
    scope: 'resource',
    order: setting.order,
    markdownDescription: `%${OPTION_PREFIX}${key}%`,
  };
}

/** Severities with texts in the editor's language. */
function severityProperties(): object {
  return Object.fromEntries(
    CHECKS.map((check) => [
      check.id,
      {
        type: 'string',
        enum: SEVERITIES,
        default: check.severity,
        markdownDescription: `%${PREFIX}${check.id}%`,
      },
    ]),
  );
}

/** The properties of the one block of settings; throws when the manifest has another shape. */
function propertiesOf(manifest: unknown): Record<string, unknown> {
  let value: unknown = manifest;
  for (const key of ['contributes', 'configuration', '0', 'properties']) {
    value = isRecord(value) ? value[key] : undefined;
  }
  if (!isRecord(value)) throw new Error('package.json has no contributes.configuration[0].properties');
  return value;
}

async function texts(file: string, language: Language): Promise<string> {
  const parsed: unknown = JSON.parse(await readFile(join(ROOT, file), 'utf8'));
  if (!isRecord(parsed)) throw new Error(`${file} is no object`);
  const generated = new Map([
    ...OPTION_KEYS.filter((key) => OPTION_TABLE[key].setting).map((key): [string, string] => [
      OPTION_PREFIX + key,
      `${asCode(OPTION_TABLE[key].description[language])} ${WINS[language]}`,
    ]),
    ...CHECKS.map((check): [string, string] => [PREFIX + check.id, textOf(check, language)]),
  ]);
  // Every key stays where it is, so that texts written by hand may be anywhere.
  const kept = Object.entries(parsed)
    .filter(([key]) => !isGenerated(key) || generated.has(key))
    .map(([key, text]): [string, unknown] => [key, generated.get(key) ?? text]);
  const present = new Set(kept.map(([key]) => key));
  const added = [...generated].filter(([key]) => !present.has(key));
  return `${JSON.stringify(Object.fromEntries([...kept, ...added]), null, 2)}\n`;
}

/** Quoted words as code, which the settings editor shows better. */
function asCode(text: string): string {
  return text.replaceAll(/"([^"]*)"/g, '`$1`');
}

function isGenerated(key: string): boolean {
  return key.startsWith(PREFIX) || key.startsWith(OPTION_PREFIX);
}

function textOf(check: Check, language: Language): string {
  return `${check.title[language]}. ${DEFAULT_WORDS[check.severity][language]}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
