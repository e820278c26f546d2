import { applyEdits } from '../vocabulary/edited-text';
import { putEntry, type ConfigValue } from './put-entry';
import { readConfig } from './read';
import { ownEntry } from './templates';

/** What a configuration shall say about one template. */
export interface KeptValues {
  /** Of the template, relative to the folder of the configuration, with `/`. */
  readonly path: string;
  readonly values: Readonly<Record<string, ConfigValue>>;
}

/**
 * A configuration with entries for templates under `templates`. What it says about a template already stays as it is.
 *
 * @param text of the file; blank for a new one
 * @returns undefined when the file is damaged: then nothing may be written
 */
export function keepTemplateValues(text: string, kept: readonly KeptValues[]): string | undefined {
  const { config, problems } = readConfig(text.trim() === '' ? '{}' : text);
  if (problems.some(({ id }) => id === 'config-syntax')) return undefined;
  const fresh = kept.filter(
    ({ path, values }) =>
      Object.keys(values).length > 0 && ownEntry(config.templates ?? [], path) === undefined,
  );
  const entries = fresh.map(({ path, values }) => [path.replace(/\.hsm$/i, ''), values] as const);
  if (entries.length === 0) return text;
  // The first time all at once: each entry costs a look through the whole file.
  if (config.templates === undefined) return put(text, ['templates'], Object.fromEntries(entries));
  return entries.reduce<string | undefined>(
    (written, [key, values]) => written && put(written, ['templates', key], values),
    text,
  );
}

function put(text: string, path: readonly [string, ...string[]], value: ConfigValue): string | undefined {
  const edits = putEntry(text, path, value);
  return edits && applyEdits(text, edits).text;
}
