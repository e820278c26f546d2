import { readPlace } from '../../syntax/places';
import type { SampleSet } from '../../model/sample-places';

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
export function registrableText(text: string, sets: readonly SampleSet[]): RegistrableText {
  const places = placesIn(text);
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

interface FoundPlace {
  readonly start: number;
  readonly end: number;
  readonly key: string;
  readonly isMacro: boolean;
}

function placesIn(text: string): readonly FoundPlace[] {
  const places: FoundPlace[] = [];
  const opening = /\{|\[#/g;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const start = match.index;
    const read = readPlace(text, start);
    if (!read) continue;
    opening.lastIndex = read.end;
    if (!read.isPlace) continue;
    const key = text.slice(start + 2, read.end - 2).trim();
    places.push({ start, end: read.end, key, isMacro: text.charAt(start) === '[' });
  }
  return places;
}

function sampleOf(key: string, sets: readonly SampleSet[]): string | undefined {
  for (const { values } of sets) {
    const value = Object.hasOwn(values, key) ? values[key] : undefined;
    if (value !== undefined && value.trim() !== '') return value;
  }
  return undefined;
}
