import { version } from '../../../package.json';
import { commandLineLanguage, readArguments } from './arguments';
import { check } from './check';
import { printConfig } from './config';
import { explain } from './explain';
import { Output } from './output';
import { render } from './render';
import { USAGE } from './usage';

/**
 * Runs the command line.
 *
 * @param args the arguments behind the program's name
 * @param write takes what goes to standard output; `error` what goes to standard error
 * @returns the exit code: 0 no errors, 1 findings of severity error, 2 wrong use, or something could not be read or
 * written
 */
export function runCommandLine(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  write: (text: string) => void,
  error: (text: string) => void,
): number {
  const language = commandLineLanguage(args, environment);
  const output = new Output(language, write, error);
  const read = readArguments(args);
  if ('en' in read) return output.wrongUse(read);
  const { command, operands, values, flags } = read;
  if (flags.has('version')) {
    write(`${version}\n`);
    return 0;
  }
  if (flags.has('help')) {
    write(USAGE[language]);
    return 0;
  }
  switch (command) {
    case 'check': {
      const { format = 'text', baseline, reason } = values;
      const [fix, updateBaseline] = [flags.has('fix'), flags.has('update-baseline')];
      return check({ paths: operands, format, fix, baseline, updateBaseline, reason }, output);
    }
    case 'render': {
      const { out, part, format, samples, title } = values;
      return render({ paths: operands, out, part, format, samples, title, environment }, language, output);
    }
    case 'explain':
      return explain(operands, output);
    case 'config':
      return printConfig(operands[0] ?? '.', output);
    case undefined:
      error(USAGE[language]);
      return 2;
  }
}
