import { characterDifferences, type CharacterDifference } from './differences';
import { fold, isBoundary, type Folded } from './fold';
import { matchLines } from './match';
import { placeholdersIn, type Pattern, type Placeholder } from './pattern';
import { areAllowed, type Value } from './values';

/** One of our texts, prepared once for comparing with many registered ones. */
export class OwnText {
  readonly placeholders: readonly Placeholder[];
  private foldedOnce: Folded | undefined;
  private foldedPlaces: readonly Placeholder[] | undefined;

  /** @param text a section's text, LF */
  constructor(readonly text: string) {
    this.placeholders = placeholdersIn(text);
  }

  get folded(): Folded {
    this.foldedOnce ??= fold(this.text);
    return this.foldedOnce;
  }

  get foldedPlaceholders(): readonly Placeholder[] {
    this.foldedPlaces ??= placeholdersIn(this.folded.text);
    return this.foldedPlaces;
  }
}

/** How a text fits a registered one. */
export interface TextMatch {
  /** In order of the registered placeholders; spans in our text. */
  readonly values: readonly Value[];
  /** Empty when the text fits as it is. */
  readonly differences: readonly CharacterDifference[];
}

/**
 * Compares a text with a registered one: as they are, and else without what a reader does not see.
 *
 * @returns undefined when they differ in more than that
 */
export function compareText(pattern: Pattern, own: OwnText): TextMatch | undefined {
  const values = matchLines(pattern.lines, own.text, own.placeholders);
  return values ? { values, differences: [] } : compareFolded(pattern, own);
}

function compareFolded(pattern: Pattern, own: OwnText): TextMatch | undefined {
  const { folded } = own;
  const values = matchLines(pattern.folded.lines, folded.text, own.foldedPlaceholders);
  if (!values) return undefined;
  // Dots that are one sign in our text are not divided.
  if (!values.every(({ span }) => isBoundary(folded, span.start) && isBoundary(folded, span.end)))
    return undefined;
  const placed = values.map(({ name, span }) => ({
    name,
    span: { start: folded.starts[span.start] ?? 0, end: folded.ends[span.end - 1] ?? 0 },
  }));
  // The values are the author's: what is not allowed in one is not a difference of characters.
  const hasTab = placed.some(({ span }) => own.text.slice(span.start, span.end).includes('\t'));
  if (hasTab || !areAllowed(placed, own.text, own.placeholders)) return undefined;
  return { values: placed, differences: characterDifferences(pattern, own.text, folded, values) };
}
