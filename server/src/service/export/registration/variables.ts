import { FILLED, PlaceholderKind, placeholdersIn } from '../../model/placeholders';
import { textSpan } from '../../syntax/section-offsets';
import type { HsmDocument, TextSection } from '../../syntax/tree';
import type { SampleSet } from '../../model/filled';

/** A text as it is registered: with variables for everything that is filled. */
export interface RegistrableText {
  readonly text: string;
  /** The names of the variables, each once, in the order of the samples. */
  readonly names: readonly string[];
  /** A sample for each of them; undefined where there is none. */
  readonly samples: readonly (string | undefined)[];
  /** What the author calls each of them. */
  readonly written: readonly string[];
}

/**
 * The text of a section with variables in place of macros, which only BPMSoft knows. Where there is a macro, all are numbered in
 * their order; else the variables stay as they are.
 */
export function registrableText(
  document: HsmDocument,
  section: TextSection,
  sets: readonly SampleSet[],
): RegistrableText {
  const { text } = section;
  const places = placeholdersIn(document, section, FILLED).map(({ kind, name, span }) => ({
    isMacro: kind === PlaceholderKind.Macro,
    key: name.trim(),
    ...textSpan(section, span),
  }));
  const hasMacro = places.some(({ isMacro }) => isMacro);
  const keys = [...new Set(places.map(({ key }) => key))];
  const nameOf = (key: string): string => (hasMacro ? String(keys.indexOf(key) + 1) : key);
  let result = '';
  let copied = 0;
  for (const { start, end, key } of places) {
    result += `${text.slice(copied, start)}{{${nameOf(key)}}}`;
    copied = end;
  }
  const isNumbered = keys.every((key) => /^\d+$/.test(key));
  const ordered = isNumbered ? [...keys].sort((a, b) => Number(a) - Number(b)) : keys;
  return {
    text: result + text.slice(copied),
    names: ordered.map(nameOf),
    samples: ordered.map((key) => sampleOf(key, sets)),
    written: ordered,
  };
}

function sampleOf(key: string, sets: readonly SampleSet[]): string | undefined {
  for (const { values } of sets) {
    const value = Object.hasOwn(values, key) ? values[key] : undefined;
    if (value !== undefined && value.trim() !== '') return value;
  }
  return undefined;
}
