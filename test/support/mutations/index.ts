import { checkIds } from '../check';
import { CORPUS } from '../corpus';
import { SECTION_MUTATIONS } from './sections';
import { STRUCTURE_MUTATIONS } from './structure';
import { TAG_MUTATIONS } from './tags';
import { TEXT_MUTATIONS } from './texts';
import type { Mutation } from './types';

/** Every way of breaking a template. */
export const MUTATIONS: readonly Mutation[] = [
  ...TAG_MUTATIONS,
  ...STRUCTURE_MUTATIONS,
  ...SECTION_MUTATIONS,
  ...TEXT_MUTATIONS,
];

/** What became of one mutation over the whole corpus. */
export interface Detection {
  readonly mutation: Mutation;
  /** How many broken templates there were. */
  readonly total: number;
  /** In how many of them one of the right checks found what it did not find before. */
  readonly caught: number;
  /** The right checks that spoke up, the most frequent first, with the number of templates. */
  readonly checks: readonly (readonly [id: string, count: number])[];
  /** Some of the broken templates that were not caught. */
  readonly missed: readonly string[];
}

const MAXIMUM_MISSED = 5;
const CORRECT = CORPUS.map(({ text }) => ({ text, before: countOf(checkIds(text)) }));

/** Breaks every correct template in every form of a mutation and looks who notices. */
export function detect(mutation: Mutation): Detection {
  const counts = new Map<string, number>();
  const missed: string[] = [];
  let total = 0;
  let caught = 0;
  for (const { text, before } of CORRECT) {
    for (const broken of new Set(mutation.apply(text))) {
      if (broken === text) continue;
      total++;
      const after = countOf(checkIds(broken));
      const speaking = mutation.caughtBy.filter((id) => (after.get(id) ?? 0) > (before.get(id) ?? 0));
      if (speaking.length > 0) caught++;
      else if (missed.length < MAXIMUM_MISSED) missed.push(broken);
      for (const id of speaking) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  const checks = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return { mutation, total, caught, checks, missed };
}

function countOf(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
