import { characterDifferences, type CharacterDifference } from './differences';
import { fold } from './fold';
import { isBoundary, type Folded } from './folded';
import { FittedText } from './fitted-text';
import { matchPieces, type Fit } from './match';
import type { Pattern } from './pattern';
import { areAllowed } from './values';

/** One of our texts, prepared once for comparing with many registered ones. */
export class OwnText extends FittedText {
  private foldedOnce: FoldedText | undefined;

  /** Without what a reader does not see. */
  get folded(): FoldedText {
    this.foldedOnce ??= new FoldedText(fold(this.text));
    return this.foldedOnce;
  }
}

class FoldedText extends FittedText {
  constructor(readonly places: Folded) {
    super(places.text);
  }
}

/** How a text fits a registered one. */
export interface TextMatch extends Fit {
  /** Empty when the text fits as it is. */
  readonly differences: readonly CharacterDifference[];
}

const NONE: readonly never[] = [];
const AS_IT_IS: TextMatch = { values: NONE, isLeftmost: true, differences: NONE };

/**
 * Compares a text with a registered one: as they are, and else without what a reader does not see.
 *
 * @returns undefined when they differ in more than that
 */
export function compareText(pattern: Pattern, own: OwnText): TextMatch | undefined {
  return compareAsItIs(pattern, own) ?? compareFolded(pattern, own);
}

/** Compares a text with a registered one as they are. */
export function compareAsItIs(pattern: Pattern, own: OwnText): TextMatch | undefined {
  if (pattern.placeholders.length === 0) return pattern.text === own.text ? AS_IT_IS : undefined;
  const fit = matchPieces(pattern, own);
  return fit && { values: fit.values, isLeftmost: fit.isLeftmost, differences: NONE };
}

/** Compares a text with a registered one that it does not fit as it is, without what a reader does not see. */
export function compareFolded(pattern: Pattern, own: OwnText): TextMatch | undefined {
  // Folding changes neither.
  if (own.folded.text === own.text && pattern.folded.places.text === pattern.folded.original)
    return undefined;
  const fit = matchPieces(pattern.folded, own.folded);
  if (!fit) return undefined;
  const { values, isLeftmost } = fit;
  const folded = own.folded.places;
  // Dots that are one sign in our text are not divided.
  if (!values.every(({ span }) => isBoundary(folded, span.start) && isBoundary(folded, span.end)))
    return undefined;
  const placed = values.map(({ name, span }) => ({
    name,
    span: { start: folded.starts[span.start] ?? 0, end: folded.ends[span.end - 1] ?? 0 },
  }));
  // The values are the author's: what is not allowed in one is not a difference of characters.
  const hasTab = placed.some(({ span }) => own.text.slice(span.start, span.end).includes('\t'));
  if (hasTab || !areAllowed(placed, own, pattern.repeatsNames)) return undefined;
  return { values: placed, isLeftmost, differences: characterDifferences(pattern, own.text, folded, values) };
}
