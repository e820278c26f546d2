import type { LocalizedText } from '../service';
import type { Output } from './output';

/** Every option, and whether it is a flag or takes a value. */
export const OPTIONS = {
  format: { type: 'string' },
  quiet: { type: 'boolean' },
  'max-warnings': { type: 'string' },
  root: { type: 'string' },
  'time-limit': { type: 'string' },
  threads: { type: 'string' },
  watch: { type: 'boolean' },
  stdio: { type: 'boolean' },
  fix: { type: 'boolean' },
  baseline: { type: 'string' },
  'update-baseline': { type: 'boolean' },
  reason: { type: 'string' },
  out: { type: 'string' },
  for: { type: 'string' },
  from: { type: 'string' },
  host: { type: 'string' },
  account: { type: 'string' },
  part: { type: 'string' },
  samples: { type: 'string' },
  view: { type: 'string' },
  title: { type: 'string' },
  text: { type: 'string' },
  stdin: { type: 'boolean' },
  code: { type: 'string' },
  print: { type: 'boolean' },
  force: { type: 'boolean' },
  split: { type: 'boolean' },
  overwrite: { type: 'boolean' },
  only: { type: 'string' },
  sort: { type: 'string' },
  language: { type: 'string' },
  version: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;
export type OptionName = keyof typeof OPTIONS;

/** What was asked of a command. */
export interface CommandLine {
  /** What follows the command: files, folders, a check. Never an empty text. */
  readonly operands: readonly string[];
  /** The options with a value; of one that was given several times, the last value. */
  readonly values: Readonly<Partial<Record<OptionName, string>>>;
  /** Every value of `--format`, in order. */
  readonly formats: readonly string[];
  /** The options without one. */
  readonly flags: ReadonlySet<OptionName>;
}

/** Where a command runs. */
export interface CommandHost {
  readonly output: Output;
  readonly environment: NodeJS.ProcessEnv;
  /** Whether a person reads the output. */
  readonly isTerminal: boolean;
  /** The script that another thread of the command line starts; undefined where there are no other threads. */
  readonly program?: string | undefined;
  /** The working folder, an absolute path: what relative paths start from. */
  readonly folder: string;
}

/** A command of `hsm`: one file in `commands/`, listed in `commands/index.ts`. */
export interface Command {
  /** Its options besides the common ones. */
  readonly options: readonly OptionName[];
  /** Its lines in `hsm --help`. */
  readonly usage: LocalizedText;
  /**
   * @returns the exit code: 0 no errors, 1 findings of severity error, 2 wrong use, or something could not be read or
   * written
   */
  readonly run: (line: CommandLine, host: CommandHost) => Promise<number>;
}
