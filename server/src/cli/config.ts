import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { OPTION_KEYS, rowsOf } from '../service';
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
  const { file, resolved } = configuration;
  const origin = (isFromFile: boolean): string =>
    isFromFile && file !== undefined ? shownPath(file) : cliTexts.byDefault()[language];
  const rows = OPTION_KEYS.flatMap((key) => rowsOf(key, resolved.given[key])).map(
    ([name, value]) => `${name} = ${JSON.stringify(value)}  (${origin(resolved.origins.has(name))})\n`,
  );
  output.write(rows.join(''));
  for (const problem of problemsOf(configuration, [], language)) {
    output.error(`${lineOf(problem, language)}\n`);
    if (problem.severity === 'error') code ||= 1;
  }
  return code;
}
