import type { Case } from './case';
import { Hang, runWithin, TIME_LIMIT_MS } from './guard';
import { ask, oraclesFor } from './oracles';
import { shrink } from './shrink';
import { causeOf, Violation } from './violation';

/** A promise that is broken, with the smallest text that was found for it. */
export interface Fault {
  /** What faults of one cause have in common. */
  readonly cause: string;
  readonly oracle: string;
  readonly case: Case;
  readonly detail: string;
}

/** Asks every oracle about a case; in a healthy product there is no answer. */
export function judge(one: Case): Omit<Fault, 'case'>[] {
  const faults: Omit<Fault, 'case'>[] = [];
  for (const oracle of oraclesFor(one)) {
    const fault = failure(oracle, one, TIME_LIMIT_MS);
    if (!fault) continue;
    faults.push(fault);
    // What hangs here hangs in every other oracle, too.
    if (fault.cause === HANGS) break;
  }
  return faults;
}

const HANGS = 'the work ends';

function failure(oracle: string, one: Case, limit: number): Omit<Fault, 'case'> | undefined {
  try {
    runWithin(limit, () => ask(oracle, one));
    return undefined;
  } catch (error) {
    if (error instanceof Hang) return { cause: HANGS, oracle, detail: error.message };
    const detail =
      error instanceof Violation
        ? error.detail
        : error instanceof Error
          ? (error.stack ?? '')
          : String(error);
    return { cause: causeOf(error), oracle, detail };
  }
}

/** The fault with the smallest text that still has it. */
export function shrinkFault(fault: Omit<Fault, 'case'>, one: Case): Fault {
  const hangs = fault.cause === HANGS;
  const limit = hangs ? TIME_LIMIT_MS / 8 : TIME_LIMIT_MS;
  const fails = (candidate: Case): boolean => failure(fault.oracle, candidate, limit)?.cause === fault.cause;
  const plain = { ...one, options: 0 };
  const simplest = fails(plain) ? plain : one;
  const text = shrink(one.text, (candidate) => fails({ ...simplest, text: candidate }));
  const smallest = { ...simplest, text };
  return { ...(failure(fault.oracle, smallest, limit) ?? fault), case: smallest };
}
