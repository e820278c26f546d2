import {
  CHECKS,
  DEFAULT_CHECK_OPTIONS,
  type CheckOptions,
  type SeveritySettings,
} from '../../server/src/service';
import type { Random } from './random';

/** What is tried: a template with the options of its folder, or a configuration file. */
export interface Case {
  readonly subject: 'template' | 'configuration';
  readonly text: string;
  /** Which of the `OPTIONS` a template is checked with. */
  readonly options: number;
}

const SAMPLES = [
  { name: 'Анна', values: { '1': 'Анна', name: ' Анна\n', 'Contact.Name': 'А'.repeat(70), Имя: '' } },
  { name: 'B', values: { '1': '*{{1}}*', '2': '\ud83d' } },
];

/** The options of a folder: none, and such that every check has something to compare with. */
const OPTIONS: readonly CheckOptions[] = [
  DEFAULT_CHECK_OPTIONS,
  { ...DEFAULT_CHECK_OPTIONS, category: 'marketing', allowPlaceholders: true },
  { ...DEFAULT_CHECK_OPTIONS, category: 'utility', descriptionLength: 40, samples: SAMPLES },
];

/** Every check is on, those that are off by default, too. */
export const ALL_ON: SeveritySettings = Object.fromEntries(
  CHECKS.filter(({ severity }) => severity === 'off').map(({ id }) => [id, 'hint'] as const),
);

/** @returns the options of a case */
export function optionsOf({ options }: Case): CheckOptions {
  return OPTIONS[options] ?? DEFAULT_CHECK_OPTIONS;
}

export function anyOptions(random: Random): number {
  return random.below(OPTIONS.length);
}
