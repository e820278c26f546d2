import { parseArgs } from 'node:util';
import { version } from '../../../package.json';
import { check } from './check';
import { printConfig } from './config';
import { explain } from './explain';
import { Output } from './output';
import { render } from './render';
import { cliTexts, commandLineLanguage, USAGE } from './texts';

const OPTIONS = {
  format: { type: 'string' },
  fix: { type: 'boolean', default: false },
  baseline: { type: 'string' },
  'update-baseline': { type: 'boolean', default: false },
  reason: { type: 'string', default: '' },
  out: { type: 'string' },
  part: { type: 'string' },
  samples: { type: 'string' },
  title: { type: 'string' },
  print: { type: 'boolean', default: false },
  language: { type: 'string' },
  version: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/**
 * Runs the command line.
 *
 * @param args the arguments behind the program's name
 * @param write takes what goes to standard output; `error` what goes to standard error
 * @returns the exit code: 0 no errors, 1 findings of severity error, 2 wrong use
 */
export function runCommandLine(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  write: (text: string) => void,
  error: (text: string) => void,
): number {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (cause) {
    const output = new Output(commandLineLanguage(undefined, environment), write, error);
    return output.wrongUse(cliTexts.wrongOption(cause instanceof Error ? cause.message : String(cause)));
  }
  const { values, positionals } = parsed;
  const language = commandLineLanguage(values.language, environment);
  const output = new Output(language, write, error);
  if (values.version) {
    write(`${version}\n`);
    return 0;
  }
  const [command, ...rest] = positionals;
  if (values.help || command === undefined) {
    (values.help ? write : error)(USAGE[language]);
    return values.help ? 0 : 2;
  }
  switch (command) {
    case 'check':
      return check(
        {
          paths: rest,
          format: values.format ?? 'text',
          fix: values.fix,
          baseline: values.baseline,
          updateBaseline: values['update-baseline'],
          reason: values.reason,
        },
        language,
        output,
      );
    case 'render': {
      const { out, part, format, samples, title } = values;
      return render({ paths: rest, out, part, format, samples, title, environment }, language, output);
    }
    case 'explain':
      return explain(rest[0] ?? '', language, output);
    case 'config':
      return printConfig(rest[0] ?? '.', output);
    default:
      return output.wrongUse(cliTexts.unknownCommand(command));
  }
}

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
}
