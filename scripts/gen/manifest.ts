import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  CHECKS,
  type Check,
  type ConfiguredSeverity,
  type Language,
  type LocalizedText,
} from '../../server/src/service';
import { ROOT, type GeneratedFile } from './write';

const SEVERITIES: readonly ConfiguredSeverity[] = ['error', 'warning', 'information', 'hint', 'off'];
/** Texts with this beginning in `package.nls*.json` are generated. */
const PREFIX = 'check.';

const DEFAULT_WORDS: Readonly<Record<ConfiguredSeverity, LocalizedText>> = {
  error: { en: 'Default: error.', ru: 'По умолчанию — ошибка.' },
  warning: { en: 'Default: warning.', ru: 'По умолчанию — предупреждение.' },
  information: { en: 'Default: information.', ru: 'По умолчанию — сведения.' },
  hint: { en: 'Default: hint.', ru: 'По умолчанию — подсказка.' },
  off: { en: 'Default: off.', ru: 'По умолчанию отключена.' },
};

/** The part of `package.json` and its texts that the checks decide: one property of `hsm.severity` for each. */
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
  properties['hsm.severity'] = {
    type: 'object',
    scope: 'resource',
    order: 10,
    default: {},
    markdownDescription: '%setting.severity%',
    additionalProperties: false,
    properties: Object.fromEntries(
      CHECKS.map((check) => [
        check.id,
        {
          type: 'string',
          enum: SEVERITIES,
          default: check.severity,
          markdownDescription: `%${PREFIX}${check.id}%`,
        },
      ]),
    ),
  };
  return `${JSON.stringify(parsed, null, 2)}\n`;
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
  const generated = new Map(CHECKS.map((check) => [PREFIX + check.id, textOf(check, language)]));
  // Every key stays where it is, so that texts written by hand may stand anywhere.
  const kept = Object.entries(parsed)
    .filter(([key]) => !key.startsWith(PREFIX) || generated.has(key))
    .map(([key, text]): [string, unknown] => [key, generated.get(key) ?? text]);
  const present = new Set(kept.map(([key]) => key));
  const added = [...generated].filter(([key]) => !present.has(key));
  return `${JSON.stringify(Object.fromEntries([...kept, ...added]), null, 2)}\n`;
}

function textOf(check: Check, language: Language): string {
  return `${check.title[language]}. ${DEFAULT_WORDS[check.severity][language]}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
