/**
 * The optimal string alignment distance of two short words: insertions, deletions, substitutions
 * and swaps of neighbours each cost 1.
 */
export function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (beforePrevious[column - 2] ?? 0) + 1);
      }
      current.push(cost);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** The one candidate nearest to the word within the distance; undefined when there is none or a tie. */
export function nearestWord<Candidate extends string>(
  word: string,
  candidates: Iterable<Candidate>,
  maximum: number,
): Candidate | undefined {
  let best: Candidate | undefined;
  let bestDistance = maximum + 1;
  for (const candidate of candidates) {
    // Each letter more or less costs 1, so most candidates need no table.
    if (Math.abs(candidate.length - word.length) > maximum) continue;
    const distance = editDistance(word, candidate);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    } else if (distance === bestDistance) {
      best = undefined;
    }
  }
  return best;
}
