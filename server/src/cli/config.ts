import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { BASELINE_FILE_NAME, CHECKS, severityOf } from '../service';
import { Configurations } from './configuration';
import { problemsOf } from './configuration-problems';
import { shownPath } from './files';
import type { Output } from './output';
import { lineOf } from './reporters/text';
import { cliTexts } from './texts';

/** Prints the configuration that applies to a folder: one line a value, with its origin. The exit code. */
export function printConfig(folder: string, output: Output): number {
  const { language } = output;
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    return output.wrongUse(cliTexts.noFolder(folder));
  let code = 0;
  const configurations = new Configurations((problem) => (code = output.wrongUse(problem)));
  const configuration = configurations.forFolder(resolve(folder));
  const { file, read, resolved } = configuration;
  const origin = (isFromFile: boolean): string =>
    isFromFile && file !== undefined ? shownPath(file) : cliTexts.byDefault()[language];
  const { descriptionLength, category, allowPlaceholders, samples } = resolved.options;
  const ignore = read?.config.ignore ?? [];
  const baseline = read?.config.baseline;
  const rows: [string, unknown, string][] = [
    ['descriptionLength', descriptionLength, origin(resolved.origins.has('descriptionLength'))],
    ['category', category ?? null, origin(resolved.origins.has('category'))],
    ['allowPlaceholders', allowPlaceholders, origin(resolved.origins.has('allowPlaceholders'))],
    ['samples', samples.map((set) => set.name), origin(resolved.origins.has('samples'))],
    ['ignore', ignore, origin(ignore.length > 0)],
    ['baseline', baseline ?? BASELINE_FILE_NAME, origin(baseline !== undefined)],
    ...CHECKS.map((check): [string, unknown, string] => [
      `severity.${check.id}`,
      severityOf(check, resolved.severities),
      origin(resolved.origins.has(`severity.${check.id}`)),
    ]),
  ];
  output.write(rows.map(([key, value, from]) => `${key} = ${JSON.stringify(value)}  (${from})\n`).join(''));
  for (const problem of problemsOf(configuration, [], language)) {
    output.error(`${lineOf(problem, language)}\n`);
    if (problem.severity === 'error') code ||= 1;
  }
  return code;
}
