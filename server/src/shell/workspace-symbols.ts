import { SymbolKind, type SymbolInformation } from 'vscode-languageserver';
import type { IndexedTemplate } from './folder-index';

/** More than anybody reads; the next letter of the query makes the list shorter. */
const MAX_SYMBOLS = 500;
const START = { line: 0, character: 0 };

/**
 * The templates whose file name, without folder and extension, or whose header holds the letters of the query in
 * their order.
 */
export function findTemplates(templates: Iterable<IndexedTemplate>, query: string): SymbolInformation[] {
  const letters = query.toLowerCase().replace(/\s+/g, '');
  const found: SymbolInformation[] = [];
  for (const { name, header, uri } of templates) {
    const label = name.slice(name.lastIndexOf('/') + 1).replace(/\.hsm$/i, '');
    if (!holds(label, letters) && !holds(header, letters)) continue;
    found.push({
      name: label,
      kind: SymbolKind.File,
      containerName: header,
      location: { uri, range: { start: START, end: START } },
    });
    if (found.length === MAX_SYMBOLS) break;
  }
  return found;
}

function holds(text: string, letters: string): boolean {
  const lower = text.toLowerCase();
  let from = 0;
  for (const letter of letters) {
    const at = lower.indexOf(letter, from);
    if (at < 0) return false;
    from = at + letter.length;
  }
  return true;
}
