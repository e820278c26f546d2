import { parseArgs } from 'node:util';
import { failure, languageOf, success, suggestWord, type Language, type Result } from '../service';
import { OPTIONS, type Command, type CommandLine, type OptionName } from './command';
import { COMMANDS, type CommandName } from './commands';
import { cliTexts } from './texts';

const COMMON: readonly OptionName[] = ['language', 'version', 'help'];

/** What the command line says. */
export interface Arguments extends CommandLine {
  /** Undefined when none is named. */
  readonly command: Command | undefined;
}

/**
 * Reads the arguments after the program's name.
 *
 * @returns what is wrong, when a word is not known, is empty, or does not belong there
 */
export async function readArguments(args: readonly string[]): Promise<Result<Arguments>> {
  // Not strict: Node.js reports mistakes in English, and in the words of programmers.
  const { positionals, tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const [name, ...operands] = positionals;
  if (name !== undefined && name !== 'help' && !isCommand(name))
    return failure(cliTexts.unknownCommand(name, suggestWord(name, Object.keys(COMMANDS))));
  if (operands.includes('')) return failure(cliTexts.emptyOperand());

  const command = name === undefined || name === 'help' ? undefined : await COMMANDS[name]();
  const values: Partial<Record<OptionName, string>> = {};
  const formats: string[] = [];
  const flags = new Set<OptionName>(name === 'help' ? ['help'] : []);
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name: option, rawName, value, inlineValue } = token;
    if (!isOption(option)) return failure(cliTexts.unknownOption(rawName, optionLike(option)));
    if (command && ![...COMMON, ...command.options].includes(option))
      return failure(cliTexts.foreignOption(rawName, name ?? ''));
    if (OPTIONS[option].type === 'boolean') {
      if (value !== undefined) return failure(cliTexts.takesNoValue(rawName));
      flags.add(option);
    } else {
      // Another option where the value should be: it was forgotten.
      if (value === undefined || value === '' || (!inlineValue && /^-./.test(value)))
        return failure(cliTexts.needsValue(rawName));
      values[option] = value;
      if (option === 'format') formats.push(value);
    }
  }
  const { language } = values;
  if (language !== undefined && !/^(en|ru)\b/i.test(language))
    return failure(cliTexts.unknownLanguage(language));
  return success({ command, operands, values, formats, flags });
}

/**
 * The language of the command line: `--language`, else the environment's, as POSIX orders its variables (an empty one
 * counts for nothing), else the system's: Windows sets none of them.
 */
export function commandLineLanguage(args: readonly string[], environment: NodeJS.ProcessEnv): Language {
  // Read before everything else, because mistakes in the other arguments are reported in it.
  const asked = args.map((word, index) =>
    word === '--language' ? args[index + 1] : /^--language=(.*)$/s.exec(word)?.[1],
  );
  return languageOf(
    asked.findLast((language) => language !== undefined) ??
      (environment.LC_ALL ||
        environment.LC_MESSAGES ||
        environment.LANG ||
        Intl.DateTimeFormat().resolvedOptions().locale),
  );
}

function isCommand(word: string): word is CommandName {
  return Object.hasOwn(COMMANDS, word);
}

function isOption(word: string): word is OptionName {
  return Object.hasOwn(OPTIONS, word);
}

/** The option that was probably meant: one that begins so (`--lang`), or is near in letters. */
function optionLike(word: string): string | undefined {
  const names = Object.keys(OPTIONS);
  const longer = names.filter((name) => name.startsWith(word));
  return word.length > 1 && longer.length === 1 ? longer[0] : suggestWord(word, names);
}
