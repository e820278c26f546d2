import { placeholdersIn } from '../model/placeholders';
import type { TextEdit } from '../vocabulary/edits';
import { spanTouchesOffset, type Span } from '../vocabulary/span';
import type { HsmDocument } from '../syntax/tree';
import { offsetMover, type AuthoringEdit } from './authoring-edit';

/** The name that a new variable gets in a template whose variables have names. */
const NAME = 'value';

/**
 * Puts the next variable of the section in place of every selection: `{{2}}` after `{{1}}`; several cursors get
 * numbers that follow each other. A template whose variables have names gets a name, which is then selected.
 *
 * @param selections offsets in the document, in any order
 */
export function insertNextVariable(document: HsmDocument, selections: readonly Span[]): AuthoringEdit {
  const names = new Map<unknown, () => string>();
  const edits: (TextEdit & { readonly name: string })[] = [];
  const ordered = [...selections].sort((a, b) => a.start - b.start);
  const sections = [...document.allSections].sort((a, b) => a.span.start - b.span.start);
  let at = 0;
  for (const selection of ordered) {
    if ((edits.at(-1)?.span.end ?? -1) > selection.start) continue;
    // Right before a tag the author still writes in the section that ends there.
    while ((sections[at]?.span.end ?? Infinity) < selection.start) at++;
    const touched = sections[at];
    const section = touched && spanTouchesOffset(touched.span, selection.start) ? touched : undefined;
    const next =
      names.get(section) ??
      nameGiver(new Set(placeholdersIn(document, section ?? document.body).map(({ name }) => name)));
    names.set(section, next);
    const name = next();
    edits.push({ span: selection, newText: `{{${name}}}`, name });
  }
  const byStart = new Map([...edits].reverse().map((edit) => [edit.span.start, edit]));
  const moved = offsetMover(edits);
  return {
    edits: edits.map(({ span, newText }) => ({ span, newText })),
    selections: selections.map((selection) => {
      const there = byStart.get(selection.start);
      const edit = there?.span.end === selection.end ? there : undefined;
      const own = edit && edit.span.start === edit.span.end ? edit.newText.length : 0;
      const start = moved(selection.start, 'after') - own;
      const end = start + (edit?.newText.length ?? 0);
      return edit?.name.startsWith(NAME) ? { start: start + 2, end: end - 2 } : { start: end, end };
    }),
  };
}

/** The number after the highest one in use; among names a name. */
export function nextName(used: ReadonlySet<string>): string {
  return nameGiver(used)();
}

/** Gives one such name after the other, all different. */
function nameGiver(used: ReadonlySet<string>): () => string {
  let highest = 0;
  let hasNumber = used.size === 0;
  for (const name of used) {
    const number = Number(name);
    if (!Number.isInteger(number)) continue;
    hasNumber = true;
    highest = Math.max(highest, number);
  }
  if (hasNumber) return () => String(++highest);
  let count = 0;
  return () => {
    let name: string;
    do {
      count++;
      name = count === 1 ? NAME : `${NAME}_${count}`;
    } while (used.has(name));
    return name;
  };
}
