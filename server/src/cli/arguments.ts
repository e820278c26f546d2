import { parseArgs } from 'node:util';
import { languageOf, suggestWord, type Language, type LocalizedText } from '../service';
import { cliTexts } from './texts';

/** Every option, and whether it stands alone or before a value. */
const OPTIONS = {
  format: { type: 'string' },
  fix: { type: 'boolean' },
  baseline: { type: 'string' },
  'update-baseline': { type: 'boolean' },
  reason: { type: 'string' },
  out: { type: 'string' },
  part: { type: 'string' },
  samples: { type: 'string' },
  title: { type: 'string' },
  print: { type: 'boolean' },
  language: { type: 'string' },
  version: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;
type OptionName = keyof typeof OPTIONS;

const COMMON = ['language', 'version', 'help'];
/** The commands, and which options each has besides the common ones. */
const COMMANDS = {
  check: ['format', 'fix', 'baseline', 'update-baseline', 'reason'],
  render: ['out', 'part', 'format', 'samples', 'title'],
  explain: [],
  config: ['print'],
} satisfies Readonly<Record<string, readonly OptionName[]>>;
type CommandName = keyof typeof COMMANDS;

/** What the command line says. */
export interface CommandLine {
  /** Undefined when none is named. */
  readonly command: CommandName | undefined;
  /** What stands behind the command: files, folders, a check. */
  readonly operands: readonly string[];
  /** The options with a value. */
  readonly values: Readonly<Partial<Record<OptionName, string>>>;
  /** The options without one. */
  readonly flags: ReadonlySet<OptionName>;
}

/**
 * Reads the arguments behind the program's name.
 *
 * @returns what is wrong, when a word is not known or does not belong there
 */
export function readArguments(args: readonly string[]): CommandLine | LocalizedText {
  // Not strict: Node.js tells what is wrong in English, and in the words of programmers.
  const { positionals, tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const [command, ...operands] = positionals;
  if (command !== undefined && command !== 'help' && !isCommand(command))
    return cliTexts.unknownCommand(command, suggestWord(command, Object.keys(COMMANDS)));

  const values: Partial<Record<OptionName, string>> = {};
  const flags = new Set<OptionName>(command === 'help' ? ['help'] : []);
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (!isOption(name)) return cliTexts.unknownOption(rawName, optionLike(name));
    if (command !== undefined && isCommand(command) && ![...COMMON, ...COMMANDS[command]].includes(name))
      return cliTexts.foreignOption(rawName, command);
    if (OPTIONS[name].type === 'boolean') {
      if (value !== undefined) return cliTexts.takesNoValue(rawName);
      flags.add(name);
    } else {
      // Another option where the value should be: it was forgotten.
      if (value === undefined || (!inlineValue && /^-./.test(value))) return cliTexts.needsValue(rawName);
      values[name] = value;
    }
  }
  const { language } = values;
  if (language !== undefined && !/^(en|ru)\b/i.test(language)) return cliTexts.unknownLanguage(language);
  return { command: command === 'help' ? undefined : command, operands, values, flags };
}

/**
 * The language of the command line: `--language`, else the environment's, as POSIX orders its variables (an empty one
 * counts for nothing), else the system's: Windows sets none of them.
 */
export function commandLineLanguage(args: readonly string[], environment: NodeJS.ProcessEnv): Language {
  // Looked for before everything else, for mistakes in the other arguments are told in it.
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
