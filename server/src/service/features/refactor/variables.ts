import { numbersByAppearance, renumberEdits } from '../../model/renumber';
import { placeholdersIn } from '../../model/placeholders';
import type { LocalizedText } from '../../vocabulary/language';
import { spanTouchesOffset } from '../../vocabulary/span';
import { variableAt } from '../occurrences';
import { extractions, sectionOf } from './extract';
import { closeGaps } from './move';
import type { Refactoring, RefactoringPlace } from './refactoring';
import { shortValue } from '../short-value';

const RENUMBER: LocalizedText = {
  en: 'Number the variables in the order of the text',
  ru: 'Перенумеровать переменные по порядку',
};

/** Text into a variable, a variable into its sample text, and variables in the order of the text. */
export function variableRefactorings(place: RefactoringPlace): Refactoring[] {
  return [...extractions(place), inline(place), renumber(place)].filter((one) => one !== undefined);
}

function inline({ document, selection, samples }: RefactoringPlace): Refactoring | undefined {
  const found = variableAt(document, selection.start);
  if (!found) return undefined;
  const { name } = found.place;
  const values = samples.map((set) => (Object.hasOwn(set.values, name) ? set.values[name] : undefined));
  const value = values.find((one) => one !== undefined && one !== '');
  if (value === undefined) return undefined;
  const others = placeholdersIn(document, found.section).filter((place) => place.name !== name);
  return {
    kind: 'refactor.inline.variable',
    title: {
      en: `Replace {{${name}}} by its sample “${shortValue(value)}”`,
      ru: `Заменить {{${name}}} примером «${shortValue(value)}»`,
    },
    edits: [...found.places.map(({ span }) => ({ span, newText: value })), ...closeGaps(others)],
  };
}

function renumber({ document, selection, isAsked }: RefactoringPlace): Refactoring | undefined {
  const section = sectionOf(document, { start: selection.start, end: selection.start });
  if (!section) return undefined;
  const places = placeholdersIn(document, section).filter(({ form }) => form === 'number');
  const isOnVariable = places.some(({ span }) => spanTouchesOffset(span, selection.start));
  if (!isAsked && !isOnVariable) return undefined;
  const edits = renumberEdits(places, numbersByAppearance(places));
  return edits.length > 0 ? { kind: 'refactor.rewrite.renumber', title: RENUMBER, edits } : undefined;
}
