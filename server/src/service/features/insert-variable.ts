import { placeholdersIn } from '../model/placeholders';
import type { TextEdit } from '../vocabulary/edits';
import { spanTouchesOffset, type Span } from '../vocabulary/span';
import type { HsmDocument } from '../syntax/tree';
import { movedOffset, type AuthoringEdit } from './authoring-edit';

/** The name that a new variable gets in a template whose variables have names. */
const NAME = 'value';

/**
 * Puts the next variable of the section in place of every selection: `{{2}}` after `{{1}}`; several cursors get
 * numbers that follow each other. A template whose variables have names gets a name, which is then selected.
 *
 * @param selections offsets in the document, in any order
 */
export function insertNextVariable(document: HsmDocument, selections: readonly Span[]): AuthoringEdit {
  const taken = new Map<unknown, Set<string>>();
  const edits: (TextEdit & { readonly name: string })[] = [];
  const ordered = [...selections].sort((a, b) => a.start - b.start);
  for (const selection of ordered) {
    if ((edits.at(-1)?.span.end ?? -1) > selection.start) continue;
    // Right before a tag the author still writes in the section that ends there.
    const section = document.allSections.find(({ span }) => spanTouchesOffset(span, selection.start));
    const used =
      taken.get(section) ??
      new Set(placeholdersIn(document, section ?? document.body).map(({ name }) => name));
    taken.set(section, used);
    const name = nextName(used);
    used.add(name);
    edits.push({ span: selection, newText: `{{${name}}}`, name });
  }
  return {
    edits: edits.map(({ span, newText }) => ({ span, newText })),
    selections: selections.map((selection) => {
      const edit = edits.find(({ span }) => span.start === selection.start && span.end === selection.end);
      const before = edits.filter(({ span }) => span.end <= selection.start && span !== edit?.span);
      const start = movedOffset(selection.start, before, 'after');
      const end = start + (edit?.newText.length ?? 0);
      return edit?.name.startsWith(NAME) ? { start: start + 2, end: end - 2 } : { start: end, end };
    }),
  };
}

/** The number after the highest one in use; among names a name. */
export function nextName(used: ReadonlySet<string>): string {
  const numbers = [...used].map(Number).filter((number) => Number.isInteger(number));
  if (numbers.length > 0 || used.size === 0) return String(Math.max(0, ...numbers) + 1);
  let name = NAME;
  for (let count = 2; used.has(name); count++) name = `${NAME}_${count}`;
  return name;
}
