import { oncePer } from '../vocabulary/once';
import type { CheckOption, CheckOptions } from './types';

/** The options of one check, as it declares them. */
export interface OwnOptions<Own extends object> {
  readonly fields: Readonly<Record<string, CheckOption<unknown>>>;
  /** Their values; what the configuration does not give, or gives wrongly, has its default. */
  of(options: CheckOptions): Own;
}

type OwnFields<Own> = { readonly [Name in keyof Own]: CheckOption<Own[Name]> };

/**
 * Declares the options of a check. They appear in the schema of the configuration, in `hsm config --print` and on the
 * page of the check.
 *
 * @param id of the check: `"options": { "id": { … } }`
 */
export function ownOptions<Own extends object>(id: string, fields: OwnFields<Own>): OwnOptions<Own> {
  const usual = valuesOf(fields, {});
  // A configuration is asked at every key press, and stays the same object.
  const valuesOnce = oncePer((given: Readonly<Record<string, unknown>>) => valuesOf(fields, given));
  return {
    fields: { ...fields },
    of({ options }) {
      const given = options[id];
      return given ? valuesOnce(given) : usual;
    },
  };
}

function valuesOf<Own extends object>(fields: OwnFields<Own>, given: Readonly<Record<string, unknown>>): Own {
  const values: Partial<Own> = {};
  const isName = (key: string): key is keyof Own & string => Object.hasOwn(fields, key);
  const names = Object.keys(fields).filter(isName);
  for (const name of names) {
    const { shape, default: usual } = fields[name];
    const value = given[name];
    values[name] = shape.is(value) ? value : usual;
  }
  const isComplete = (some: Partial<Own>): some is Own => names.every((name) => name in some);
  if (!isComplete(values)) throw new Error('An option of a check has no value.');
  return values;
}
