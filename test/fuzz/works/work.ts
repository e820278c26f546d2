import {
  CHECKS,
  DEFAULT_CHECK_OPTIONS,
  type CheckOptions,
  type SeveritySettings,
} from '../../../server/src/service';

/** Something that the product does with a text, with the text ready. */
export interface Work {
  readonly name: string;
  readonly run: () => unknown;
}

/** Options under which every check has something to compare with. */
export const OPTIONS = {
  ...DEFAULT_CHECK_OPTIONS,
  descriptionLength: 250,
  category: 'utility',
} as const satisfies CheckOptions;

/** Every check is on, those that are off by default, too. */
export const ALL_ON: SeveritySettings = Object.fromEntries(
  CHECKS.filter(({ severity }) => severity === 'off').map(({ id }) => [id, 'hint'] as const),
);

export const TODAY = '2026-11-29';

/** A table of works, one after the other. */
export function* named(works: Readonly<Record<string, () => unknown>>): Generator<Work> {
  for (const [name, run] of Object.entries(works)) yield { name, run };
}

/** The text with U+FFFD for each half of a pair of surrogates. */
export function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}
