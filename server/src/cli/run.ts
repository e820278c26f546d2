import { version } from '../../../package.json';
import { commandLineLanguage, readArguments } from './arguments';
import { Output } from './output';
import { usage } from './usage';

/**
 * Runs the command line.
 *
 * @param args the arguments after the program's name
 * @param write takes what goes to standard output; `error` what goes to standard error
 * @param folder the working folder, an absolute path
 * @param program the script of the command line, which another thread starts; without it everything is done in this one
 * @param isTerminal whether a person reads what `write` takes
 * @returns the exit code: 0 no errors, 1 findings of severity error, 2 wrong use, or something could not be read or
 * written
 */
export async function runCommandLine(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  write: (text: string) => void,
  error: (text: string) => void,
  folder = process.cwd(),
  isTerminal = false,
  program?: string,
): Promise<number> {
  const language = commandLineLanguage(args, environment);
  const output = new Output(language, write, error);
  const read = await readArguments(args);
  if (!read.ok) return output.fail(read.problem);
  const { command, flags } = read.value;
  if (flags.has('version')) {
    write(`${version}\n`);
    return 0;
  }
  if (flags.has('help')) {
    write(await usage(language));
    return 0;
  }
  if (command === undefined) {
    error(await usage(language));
    return 2;
  }
  return command.run(read.value, { output, environment, folder, isTerminal, program });
}
