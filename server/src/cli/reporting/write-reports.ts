import { appendFileSync } from 'node:fs';
import { PLAIN, type RunReport } from '../../service/reports';
import { causeOf } from '../causes';
import type { CommandHost } from '../command';
import { writeWhole } from '../files';
import { cliTexts } from '../texts';
import { coloursFor } from './colours';
import type { WantedReport } from './formats';

/**
 * Writes the reports that were requested, and the summary of a GitHub job where GitHub reads one.
 *
 * @param write takes what does not go to a file
 * @returns whether everything could be written
 */
export function writeReports(
  report: RunReport,
  wanted: readonly WantedReport[],
  { output, environment, isTerminal }: CommandHost,
  write: (text: string) => void,
): boolean {
  let isComplete = true;
  for (const { path, shown, write: format } of wanted) {
    if (path === undefined) {
      write(format(report, coloursFor(environment, isTerminal)));
      continue;
    }
    const problem = writeWhole(path, format(report, PLAIN), shown);
    if (!problem) continue;
    output.fail(problem);
    isComplete = false;
  }
  const page = environment['GITHUB_STEP_SUMMARY'];
  const summary = wanted.find((one) => one.summary)?.summary;
  if (!page || !summary) return isComplete;
  try {
    appendFileSync(page, summary(report));
  } catch (error) {
    output.fail(cliTexts.unwritable('GITHUB_STEP_SUMMARY', causeOf(error)));
    return false;
  }
  return isComplete;
}
