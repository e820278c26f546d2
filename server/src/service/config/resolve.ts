import type { SeveritySettings } from '../checks/run';
import type { CheckOptions } from '../checks/types';
import {
  isOptionKey,
  OPTION_KEYS,
  OPTION_TABLE,
  type GivenValues,
  type OptionKey,
  type OptionValues,
} from './options';
import type { FileConfig } from './read';

/** Where a value comes from. */
export type Origin = 'default' | 'settings' | 'file';

/** Everything that configures the checks, and where each value comes from. */
export interface ResolvedConfig {
  readonly severities: SeveritySettings;
  readonly options: CheckOptions;
  /** The value of every key of the file. */
  readonly values: OptionValues;
  /** The same without defaults. */
  readonly given: GivenValues;
  /** Origin by key: `descriptionLength`, `severity.double-space`. A key that is not here has its default. */
  readonly origins: ReadonlyMap<string, Origin>;
}

type MutableGiven = { -readonly [Key in OptionKey]?: GivenValues[Key] };

/** The values where nobody says otherwise. */
export const DEFAULT_VALUES: OptionValues = defaultValues();

/** The same, as checks see it. */
export const DEFAULT_CHECK_OPTIONS: CheckOptions = checkOptions(DEFAULT_VALUES);

/** Merges defaults, settings and file; the file wins over settings, settings over defaults. */
export function resolveConfig(settings: GivenValues = {}, file: FileConfig = {}): ResolvedConfig {
  const given: MutableGiven = {};
  const origins = new Map<string, Origin>();
  for (const [origin, layer] of [
    ['settings', settings],
    ['file', file],
  ] as const) {
    for (const key of OPTION_KEYS) {
      apply(given, key, layer[key]);
      noteOrigin(origins, key, layer, origin);
    }
  }
  const values: OptionValues = { ...DEFAULT_VALUES, ...given };
  return { severities: values.severity, options: checkOptions(values), values, given, origins };
}

/** The rows of a key for `hsm config --print`; a value that is not known is null. */
export function rowsOf<Key extends OptionKey>(
  key: Key,
  given: GivenValues[Key],
): readonly (readonly [string, unknown])[] {
  const { rows, default: usual } = OPTION_TABLE[key];
  const value = given ?? usual;
  return rows && value !== undefined ? rows(value) : [[key, value ?? null]];
}

/** The values as checks see them; `optionsOfTemplate` adds the entries of one template. */
function checkOptions(values: OptionValues): CheckOptions {
  return { ...values, variables: {} };
}

function apply<Key extends OptionKey>(given: MutableGiven, key: Key, upper: GivenValues[Key]): void {
  if (upper === undefined) return;
  const { merge } = OPTION_TABLE[key];
  const lower = given[key];
  given[key] = merge && lower !== undefined ? merge(lower, upper) : upper;
}

function noteOrigin(origins: Map<string, Origin>, key: OptionKey, layer: GivenValues, origin: Origin): void {
  const value = layer[key];
  if (value === undefined) return;
  for (const path of pathsIn(value, OPTION_TABLE[key].levels ?? 0, key)) origins.set(path, origin);
}

function pathsIn(value: unknown, levels: number, path: string): string[] {
  if (levels === 0 || typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, levels - 1, `${path}.${key}`));
}

function defaultValues(): OptionValues {
  const values = Object.fromEntries(OPTION_KEYS.map((key) => [key, OPTION_TABLE[key].default]));
  if (!isComplete(values)) throw new Error('An option has no default.');
  return values;
}

function isComplete(values: object): values is OptionValues {
  return OPTION_KEYS.every((key) => key in values) && Object.keys(values).every(isOptionKey);
}
