import { findNodeAtLocation } from 'jsonc-parser';
import { parseTree } from '../config/json';
import type { Span } from '../vocabulary/span';
import { placeholderAt, PlaceholderKind } from '../model/placeholders';
import type { HsmDocument } from '../syntax/tree';
import { variableAt } from './occurrences';

/** The key under which sample sets hold the value of what is at the offset: `1`, `name`, `Contact.Name`. */
export function sampleKeyAt(document: HsmDocument, offset: number): string | undefined {
  const variable = variableAt(document, offset);
  if (variable) return variable.place.name;
  return placeholderAt(document, offset, PlaceholderKind.Macro)?.name;
}

/**
 * Where a configuration file holds the value of a place: in the first of its sets that has one.
 *
 * @param text the text of `hsm.config.json`, however damaged
 * @param path of the sets in the file
 * @returns the span of the value in that text
 */
export function sampleEntrySpan(
  text: string,
  sets: readonly string[],
  key: string,
  path: readonly string[] = ['samples'],
): Span | undefined {
  const root = parseTree(text);
  if (!root) return undefined;
  for (const set of sets) {
    const node = findNodeAtLocation(root, [...path, set, key]);
    if (node) return { start: node.offset, end: node.offset + node.length };
  }
  return undefined;
}
