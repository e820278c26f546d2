import { PlaceholderKind, type Placeholder } from './placeholders';
import type { TextEdit } from '../vocabulary/edits';

/**
 * Whether the numbers of a component's variables first appear as 1, 2, 3 and so on: then none is missing, and none is
 * out of order. Places with names are left aside.
 */
export function areInOrder(places: readonly Placeholder[]): boolean {
  let highest = 0;
  for (const { name, form } of places) {
    if (form !== 'number') continue;
    const number = Number(name);
    if (number > highest + 1) return false;
    if (number === highest + 1) highest = number;
  }
  return true;
}

/** Numbers of a component's variables in the order of their first places in the text: old name → new number. */
export function numbersByAppearance(places: readonly Placeholder[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const { name } of places) if (!numbers.has(name)) numbers.set(name, numbers.size + 1);
  return numbers;
}

/** The same numbers without gaps, from 1, their order kept: old name → new number. */
export function numbersWithoutGaps(places: readonly Placeholder[]): ReadonlyMap<string, number> {
  const names = [...new Set(places.map(({ name }) => name))];
  names.sort((a, b) => Number(a) - Number(b));
  return new Map(names.map((name, index) => [name, index + 1]));
}

/** Writes the new numbers; places that have theirs already are left alone. */
export function renumberEdits(
  places: readonly Placeholder[],
  numbers: ReadonlyMap<string, number>,
): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const { span, name, kind } of places) {
    const number = numbers.get(name);
    if (number === undefined || (kind !== PlaceholderKind.Damaged && name === String(number))) continue;
    edits.push({ span, newText: `{{${number}}}` });
  }
  return edits;
}
