import { editDistance } from '../syntax/distance';

/** The known word that was probably meant: near in letters, whatever the case. Undefined when none is near. */
export function suggestWord<Word extends string>(word: string, known: readonly Word[]): Word | undefined {
  const lower = word.toLowerCase();
  const allowed = Math.max(1, Math.floor(lower.length / 3));
  let best: Word | undefined;
  let bestDistance = allowed + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - lower.length) > allowed) continue;
    const distance = editDistance(lower, candidate.toLowerCase());
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}
