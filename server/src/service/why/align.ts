import type { Piece } from './pieces';

/**
 * One step of an alignment: `same`, or `alike` to a reader only · `missing` from our text, or `extra` in it · `value`: ours is a
 * part of what stands for their placeholder.
 */
type StepKind = 'same' | 'alike' | 'missing' | 'extra' | 'open' | 'value';

export interface Step {
  readonly kind: StepKind;
  /** The index of their piece that the step is at. */
  readonly theirs: number;
  /** The index of our piece that the step is at. */
  readonly ours: number;
}

export interface Alignment {
  readonly steps: readonly Step[];
  /** How much differs, in characters; what a value takes costs next to nothing. */
  readonly cost: number;
}

/** More pairs of pieces than this are not compared: a body of 1,024 characters has fewer pieces than that. */
const MAX_PAIRS = 1_500_000;

const ALIKE = 0.25;
/** A value as short as possible, and in one line where that is possible. */
const IN_VALUE = 0.01;
const LINE_END_IN_VALUE = 0.4;
/** A character that cannot be seen. */
const UNSEEN = 0.5;

const KINDS = ['same', 'alike', 'missing', 'extra', 'open', 'value'] as const satisfies readonly StepKind[];

/**
 * The cheapest way from a registered text to ours, where a placeholder takes any pieces, also none. Takes the product of both
 * numbers of pieces.
 *
 * @returns undefined for texts that are too long for that
 */
export function align(theirs: readonly Piece[], ours: readonly Piece[]): Alignment | undefined {
  const width = ours.length + 1;
  if (theirs.length * width > MAX_PAIRS) return undefined;
  const ways = new Uint8Array((theirs.length + 1) * width);
  let before = new Float64Array(width);
  let row = new Float64Array(width);
  for (let i = 0; i <= theirs.length; i++) {
    const piece = theirs[i - 1];
    for (let j = 0; j < width; j++) {
      const [way, cost] = cheapest(piece, ours[j - 1], {
        diagonal: before[j - 1] ?? Infinity,
        above: i === 0 ? Infinity : (before[j] ?? Infinity),
        left: j === 0 ? Infinity : (row[j - 1] ?? Infinity),
      });
      ways[i * width + j] = way;
      row[j] = i === 0 && j === 0 ? 0 : cost;
    }
    [before, row] = [row, before];
  }
  return { steps: stepsBack(ways, theirs.length, ours.length), cost: before[ours.length] ?? 0 };
}

interface Costs {
  readonly diagonal: number;
  readonly above: number;
  readonly left: number;
}

/** The best last step to a pair, as an index of `KINDS`, and the whole cost. */
function cheapest(theirs: Piece | undefined, ours: Piece | undefined, costs: Costs): [number, number] {
  let best: [number, number] = [0, Infinity];
  const offer = (kind: StepKind, cost: number): void => {
    if (cost < best[1]) best = [KINDS.indexOf(kind), cost];
  };
  if (theirs && ours && theirs.place === undefined) {
    if (theirs.text === ours.text) offer('same', costs.diagonal);
    else if (theirs.seen === ours.seen) offer('alike', costs.diagonal + ALIKE);
  }
  if (theirs?.place !== undefined) {
    offer('open', costs.above);
    if (ours) offer('value', costs.left + (ours.text === '\n' ? LINE_END_IN_VALUE : IN_VALUE));
  } else if (theirs) offer('missing', costs.above + weight(theirs));
  if (ours) offer('extra', costs.left + weight(ours));
  return best;
}

function weight({ text, seen }: Piece): number {
  return seen === '' ? UNSEEN : text.length;
}

function stepsBack(ways: Uint8Array, theirs: number, ours: number): readonly Step[] {
  const steps: Step[] = [];
  const width = ours + 1;
  let [i, j] = [theirs, ours];
  while (i > 0 || j > 0) {
    const kind = KINDS[ways[i * width + j] ?? 0] ?? 'same';
    if (kind !== 'extra' && kind !== 'value') i--;
    if (kind !== 'missing' && kind !== 'open') j--;
    steps.push({ kind, theirs: kind === 'value' ? i - 1 : i, ours: j });
  }
  return steps.reverse();
}
