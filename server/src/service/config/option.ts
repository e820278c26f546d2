import type { Field } from '../shapes/shape';

/** A key of the configuration file: everything that anybody needs to know about it. */
export interface Option<Value, Default extends Value | undefined = Value | undefined> extends Field<Value> {
  readonly default: Default;
  /** Present when the editor has a setting of the same name, `hsm.KEY`. */
  readonly setting?: {
    /** Its position in the settings editor. */
    readonly order: number;
    /** The word of the setting for a value that is not known. */
    readonly none?: string;
  };
  /** How many levels of keys inside are values of their own, each with its origin: `severity.double-space` has one. */
  readonly levels?: number;
  /** How a value combines with that of a lower layer. Without it, the upper one replaces the lower one. */
  readonly merge?: (lower: Value, upper: Value) => Value;
  /** What `hsm config --print` shows instead of the value itself: rows by name, such as `severity.double-space`. */
  readonly rows?: (value: Value) => readonly (readonly [string, unknown])[];
}

/** The entry of a key; the type of the value follows from the shape. */
export function option<Value, const Default extends Value | undefined>(
  entry: Option<Value, Default>,
): Option<Value, Default> {
  return entry;
}

/** The value of an option once the default is applied: undefined only when the default is. */
export type OptionValue<Entry> =
  Entry extends Option<infer Value, infer Default>
    ? undefined extends Default
      ? Value | undefined
      : Value
    : never;
