/**
 * The optimal string alignment distance of two short words: insertions, deletions, substitutions
 * and swaps of neighbours each cost 1.
 */
export function editDistance(a: string, b: string): number {
  const width = b.length + 1;
  // One table, row by row: row and column are how much of `a` and `b` is used up.
  const costs = new Uint16Array((a.length + 1) * width);
  for (let column = 0; column < width; column++) costs[column] = column;
  for (let row = 1; row <= a.length; row++) {
    const unit = a.charCodeAt(row - 1);
    const from = row * width;
    costs[from] = row;
    for (let column = 1; column < width; column++) {
      const at = from + column;
      const same = unit === b.charCodeAt(column - 1);
      let cost = Math.min(
        (costs[at - width] ?? 0) + 1,
        (costs[at - 1] ?? 0) + 1,
        (costs[at - width - 1] ?? 0) + (same ? 0 : 1),
      );
      if (
        row > 1 &&
        column > 1 &&
        unit === b.charCodeAt(column - 2) &&
        a.charCodeAt(row - 2) === b.charCodeAt(column - 1)
      ) {
        cost = Math.min(cost, (costs[at - 2 * width - 2] ?? 0) + 1);
      }
      costs[at] = cost;
    }
  }
  return costs[costs.length - 1] ?? 0;
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
