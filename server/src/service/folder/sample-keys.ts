import { FILLED, placeholdersOfFile, SAMPLED } from '../model/placeholders';
import type { HsmDocument } from '../syntax/tree';

/**
 * The keys under which a template looks for sample values (`1`, `name`, `Contact.Name`), each once. Whatever the
 * preview would fill counts, wherever it is, and damaged braces that can only mean one variable: rather a key
 * too many than a value called unused that somebody sees.
 */
export function sampleKeysOf(document: HsmDocument): readonly string[] {
  return [...new Set(placeholdersOfFile(document, FILLED | SAMPLED).map(({ name }) => name.trim()))];
}
