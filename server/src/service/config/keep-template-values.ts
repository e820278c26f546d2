import { applyEdits } from '../vocabulary/edited-text';
import { withoutExtension } from '../vocabulary/template-files';
import { putEntries, type ConfigValue, type NewEntry } from './put-entry';
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
  const given = config.templates ?? [];
  const fresh = kept.filter(
    ({ path, values }) => Object.keys(values).length > 0 && ownEntry(given, path) === undefined,
  );
  const entries = fresh.map(({ path, values }): NewEntry => ({
    path: ['templates', withoutExtension(path)],
    value: values,
  }));
  const edits = putEntries(text, entries);
  return edits && applyEdits(text, edits).text;
}
