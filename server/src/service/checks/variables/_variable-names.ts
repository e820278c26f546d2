import { LIMITS } from '../../vocabulary/limits';
import type { Repair } from '../../vocabulary/edits';
import { acceptableName, freeName } from '../../model/variable-name';
import {
  PlaceholderKind,
  placeholdersIn,
  placeholdersOf,
  placeholdersOfFile,
  type Placeholder,
  WRITTEN_VARIABLES,
} from '../../model/placeholders';
import { numbersByAppearance, renumberEdits } from '../../model/renumber';
import type { HsmDocument } from '../../syntax/tree';

/** A variable whose name Meta does not accept. */
export interface BadName {
  readonly place: Placeholder;
  /**
   * `zero`: `{{0}}`, `{{01}}` · `digit`: a name that begins with a digit · `characters`: a sign, a space, a capital, another
   * alphabet · `long` · `repeated`: not the first place with this name in its section.
   */
  readonly defect: 'zero' | 'digit' | 'characters' | 'long' | 'repeated';
}

/** The bad names of a template, in file order; those of damaged variables are left to `variable-braces`, but count as places. */
export function findBadNames(document: HsmDocument): BadName[] {
  const found: BadName[] = [];
  for (const section of document.allSections) {
    const names = new Set<string>();
    for (const place of placeholdersIn(document, section)) {
      const defect = defectOf(place, names);
      if (defect !== undefined) found.push({ place, defect });
      names.add(place.name);
    }
  }
  return found;
}

function defectOf(
  { name, form, kind }: Placeholder,
  before: ReadonlySet<string>,
): BadName['defect'] | undefined {
  if (form === 'number') return undefined;
  if (form === 'name') {
    if (name.length > LIMITS.variableName.value) return 'long';
    return before.has(name) ? 'repeated' : undefined;
  }
  if (kind === PlaceholderKind.Damaged) return undefined;
  if (/^0[0-9]*$/.test(name)) return 'zero';
  return /^[0-9][a-z0-9_]*$/.test(name) ? 'digit' : 'characters';
}

/** Better names, the likeliest first. */
export function renames({ place, defect }: BadName, document: HsmDocument): Repair[] {
  const { name } = place;
  const better = acceptableName(name);
  if (defect === 'repeated') return repeatedRenames(place, document);
  const places = placeholdersOf(document);
  // Before `[#HSM#]` it is in no row.
  if (/^0+$/.test(name) && places.some((one) => one.name === name)) return [renumberFromOne(document)];
  const numbered = places.some(({ form }) => form === 'number');
  const number = nextFreeNumber(places);
  const names = better === undefined ? [number] : numbered ? [number, better] : [better];
  // Every place with this name: a renamed half would be another variable.
  const same = placeholdersOfFile(document, WRITTEN_VARIABLES).filter((variable) => variable.name === name);
  return names.map((newName) => ({
    title: { en: `Rename to {{${newName}}}`, ru: `Переименовать в {{${newName}}}` },
    edits: same.map(({ span }) => ({ span, newText: `{{${newName}}}` })),
  }));
}

/** Numbers for all, because they may repeat; or another name for this place, when another value is meant. */
function repeatedRenames({ name, span }: Placeholder, document: HsmDocument): Repair[] {
  const taken = new Set(placeholdersOf(document).map((place) => place.name));
  const other = freeName(name, (candidate) => !taken.has(candidate));
  const edits = document.allSections
    .filter(({ kind }) => kind === 'body' || kind === 'head')
    .flatMap((section) => {
      const places = placeholdersIn(document, section);
      return renumberEdits(places, numbersByAppearance(places));
    });
  // A place in an image's section has no number.
  const numbering = { title: { en: 'Number all variables', ru: 'Заменить имена на номера' }, edits };
  return [
    ...(edits.length > 0 ? [numbering] : []),
    {
      title: { en: `Rename this one to {{${other}}}`, ru: `Переименовать только эту в {{${other}}}` },
      edits: [{ span, newText: `{{${other}}}` }],
    },
  ];
}

/** The smallest number that no variable has. */
function nextFreeNumber(places: readonly Placeholder[]): string {
  const taken = new Set(places.map(({ name }) => name));
  let next = 1;
  while (taken.has(String(next))) next++;
  return String(next);
}

/** `{{0}}`, `{{1}}` → `{{1}}`, `{{2}}`: who counts from nought means the whole row. */
function renumberFromOne(document: HsmDocument): Repair {
  const edits = placeholdersOf(document)
    .filter(({ name, kind }) => kind !== PlaceholderKind.Damaged && /^[0-9]{1,4}$/.test(name))
    .map(({ span, name }) => ({ span, newText: `{{${String(Number(name) + 1)}}}` }));
  return { title: { en: 'Count the variables from 1', ru: 'Нумеровать переменные с 1' }, edits };
}
