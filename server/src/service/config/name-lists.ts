import { applyEdits } from '../vocabulary/edited-text';
import { putEntry } from './put-entry';
import { readConfig } from './read';

/**
 * A configuration that names more lists of registered templates; what it names already stays.
 *
 * @param text of the file; blank for a new one
 * @param pattern relative to the file
 * @returns undefined when the file is damaged: then nothing may be written
 */
export function nameLists(text: string, pattern: string): string | undefined {
  const { config, problems } = readConfig(text.trim() === '' ? '{}' : text);
  if (problems.some(({ id }) => id === 'config-syntax')) return undefined;
  const named = config.registered ?? [];
  if (named.includes(pattern)) return text;
  const edits = putEntry(text, ['registered'], named.length === 0 ? pattern : [...named, pattern]);
  return edits && applyEdits(text, edits).text;
}
