import { numbersByAppearance, renumberEdits } from '../checks/_renumber';
import { acceptableName } from '../checks/_variable-name';
import { placesIn } from '../checks/_variables';
import type { LocalizedText } from '../language';
import { LIMITS } from '../limits';
import { contentSpan } from '../syntax/section-offsets';
import { spanTouchesOffset, type Span } from '../syntax/span';
import { TokenKind } from '../syntax/tokens';
import type { HsmDocument, Section } from '../syntax/tree';
import { variableForm } from '../syntax/variables';
import { nextName } from './insert-variable';
import { variableAt } from './occurrences';
import { closeGaps } from './refactor-move';
import { selectedText, type Refactoring, type RefactoringPlace } from './refactoring';

const REFUSALS = {
  foot: { en: 'A footer may have no variables.', ru: 'В подписи не может быть переменных.' },
  head: {
    en: `A header may have at most ${LIMITS.headerVariables.value} variable.`,
    ru: `В заголовке может быть не больше ${LIMITS.headerVariables.value} переменной.`,
  },
} as const satisfies Record<string, LocalizedText>;
/** What a variable may take the place of; other tokens would be torn. */
const REPLACEABLE: ReadonlySet<TokenKind> = new Set([TokenKind.Text, TokenKind.Url]);
const RENUMBER: LocalizedText = {
  en: 'Number the variables in the order of the text',
  ru: 'Перенумеровать переменные по порядку',
};

/** Text into a variable, a variable into its sample text, and variables in the order of the text. */
export function variableRefactorings(place: RefactoringPlace): Refactoring[] {
  return [extract(place), inline(place), renumber(place)].filter((one) => one !== undefined);
}

function sectionOf(document: HsmDocument, span: Span): Section | undefined {
  return document.allSections.find((section) => {
    const content = contentSpan(section);
    return content.start <= span.start && span.end <= content.end;
  });
}

function extract(place: RefactoringPlace): Refactoring | undefined {
  const { document } = place;
  const part = selectedText(place);
  const section = part && sectionOf(document, part);
  if (!part || !section || section.kind === 'image') return undefined;
  const written = document.text.slice(part.start, part.end);
  if (/[\r\n]/.test(written) || !isReplaceable(document, part)) return undefined;
  const used = new Set(placesIn(document, section).map(({ name }) => name));
  const name = newName(used, written);
  const kind = 'refactor.extract.variable';
  const title = { en: `Replace by the variable {{${name}}}`, ru: `Заменить переменной {{${name}}}` };
  if (section.kind === 'foot') return { kind, title, refusal: REFUSALS.foot };
  if (section.kind === 'head' && used.size >= LIMITS.headerVariables.value) {
    return { kind, title, refusal: REFUSALS.head };
  }
  return { kind, title, edits: [{ span: part, newText: `{{${name}}}` }] };
}

function isReplaceable({ tokens }: HsmDocument, { start, end }: Span): boolean {
  for (let index = tokens.indexAt(start); index < tokens.length && tokens.start(index) < end; index++) {
    if (!REPLACEABLE.has(tokens.kind(index))) return false;
  }
  return true;
}

/** A number, or among names one that tells what was written there. */
function newName(used: ReadonlySet<string>, written: string): string {
  const next = nextName(used);
  if (variableForm(next) === 'number') return next;
  const name = acceptableName(written);
  return name !== undefined && variableForm(name) === 'name' && !used.has(name) ? name : next;
}

function inline({ document, selection, samples }: RefactoringPlace): Refactoring | undefined {
  const found = variableAt(document, selection.start);
  const [set] = samples;
  if (!found || !set) return undefined;
  const { name } = found.place;
  const value = Object.hasOwn(set.values, name) ? set.values[name] : undefined;
  if (value === undefined || value === '') return undefined;
  const others = placesIn(document, found.section).filter((place) => place.name !== name);
  return {
    kind: 'refactor.inline.variable',
    title: {
      en: `Replace {{${name}}} by its sample “${value}”`,
      ru: `Заменить {{${name}}} примером «${value}»`,
    },
    edits: [...found.places.map(({ span }) => ({ span, newText: value })), ...closeGaps(others)],
  };
}

function renumber({ document, selection, isAsked }: RefactoringPlace): Refactoring | undefined {
  const section = sectionOf(document, { start: selection.start, end: selection.start });
  if (!section) return undefined;
  const places = placesIn(document, section).filter(({ form }) => form === 'number');
  const isOnVariable = places.some(({ span }) => spanTouchesOffset(span, selection.start));
  if (!isAsked && !isOnVariable) return undefined;
  const edits = renumberEdits(places, numbersByAppearance(places));
  return edits.length > 0 ? { kind: 'refactor.rewrite.renumber', title: RENUMBER, edits } : undefined;
}
