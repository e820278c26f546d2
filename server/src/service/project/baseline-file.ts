import { EMPTY_BASELINE, readBaseline, type Baseline } from '../config/baseline';
import type { Refused } from './ports';
import type { BaselineFile } from './rules';

/**
 * What a host answered about a file with accepted findings.
 *
 * @param answer its text; undefined when there is none
 * @param lastGood what it said when it was last right
 */
export function baselineFile(
  address: string,
  answer: string | Refused | undefined,
  lastGood: Baseline | undefined,
): BaselineFile {
  const isRefused = typeof answer === 'object';
  const text = isRefused ? undefined : answer;
  const read = readBaseline(text ?? '');
  const baseline = read ?? lastGood ?? EMPTY_BASELINE;
  return { address, exists: text !== undefined, isBroken: read === undefined, isRefused, baseline };
}
