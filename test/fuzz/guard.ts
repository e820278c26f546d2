import { runWithin as isDoneWithin } from '../../server/src/cli/time-limit';

/** Takes longer than any honest work on a text of a few hundred units, even on a machine that others use, too. */
export const TIME_LIMIT_MS = 4_000;

/** The work did not end in its time. */
export class Hang extends Error {
  constructor(limit: number) {
    super(`did not end within ${limit} ms`);
    this.name = 'Hang';
  }
}

/**
 * Does the work and breaks it off when it takes too long: endless loops and patterns that backtrack, too.
 *
 * @param limit milliseconds
 * @throws Hang when the time is over; otherwise what the work throws
 */
export function runWithin(limit: number, work: () => unknown): void {
  if (!isDoneWithin(limit, work)) throw new Hang(limit);
}

/** Milliseconds of processor time that this process has used since a measurement. */
export function processorTime(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}
