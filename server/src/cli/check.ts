import { CheckRun } from './check-run';
import { STANDARD_INPUT } from './files';
import { findFiles } from './find-files';
import type { Output } from './output';
import { reportJson } from './reporters/json';
import { reportText } from './reporters/text';
import type { Reporter } from './reporters/types';
import { cliTexts } from './texts';

/** What `hsm check` was asked to do. */
export interface CheckArguments {
  readonly paths: readonly string[];
  readonly format: string;
  readonly fix: boolean;
  readonly baseline: string | undefined;
  readonly updateBaseline: boolean;
  /** Why, for the findings that are accepted. */
  readonly reason: string | undefined;
}

const REPORTERS: Readonly<Record<string, Reporter>> = { text: reportText, json: reportJson };

/**
 * Checks files and reports what was found.
 *
 * @returns the exit code: 0 no errors, 1 findings of severity error, 2 wrong use, or something could not be read or
 * written
 */
export function check(args: CheckArguments, output: Output): number {
  const report = Object.hasOwn(REPORTERS, args.format) ? REPORTERS[args.format] : undefined;
  if (!report) return output.wrongUse(cliTexts.unknownFormat(args.format));
  if (args.paths.length === 0) return output.wrongUse(cliTexts.noPaths());
  if (args.reason !== undefined && !args.updateBaseline) return output.wrongUse(cliTexts.reasonAlone());
  const { files, folders, problems } = findFiles(args.paths, process.cwd());
  for (const problem of problems) output.wrongUse(problem);

  const run = new CheckRun(args, output);
  for (const file of files) run.read(file);
  run.check();
  // Where something was not found, nobody knows what it uses.
  run.configurationProblems(problems.length > 0 ? [] : folders);
  run.finishBaselines();

  const text = report(run.findings, { files: run.checked, fixed: run.fixed }, output.language);
  // With --fix and standard input, the output is the repaired text alone.
  if (args.fix && files.includes(STANDARD_INPUT)) output.error(text);
  else output.write(text);
  if (problems.length > 0 || run.failed) return 2;
  return run.findings.some((finding) => finding.severity === 'error') ? 1 : 0;
}
