import type { Ambiguity } from './ambiguity';
import { lineAmbiguities } from './ambiguities-lines';
import { runAmbiguities } from './ambiguities-runs';
import { variantAmbiguities } from './ambiguities-variants';
import type { ScannedFormatting } from './tokens';
import type { Block } from './tree';

/** Everything ambiguous in a text whose markers are paired, in the order of the places; each reason once a place. */
export function findAmbiguities(
  text: string,
  scanned: ScannedFormatting,
  blocks: readonly Block[],
): readonly Ambiguity[] {
  const found = [
    ...lineAmbiguities(text, blocks),
    ...runAmbiguities(text, scanned),
    ...scanned.segments.flatMap((segment) => variantAmbiguities(text, segment)),
  ];
  found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return found.filter((one, index) => !isSame(one, found[index - 1]));
}

function isSame(one: Ambiguity, other: Ambiguity | undefined): boolean {
  return (
    one.reason === other?.reason && one.span.start === other.span.start && one.span.end === other.span.end
  );
}
