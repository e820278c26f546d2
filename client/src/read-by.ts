import * as v from 'valibot';

/**
 * A reader of what comes from a page or from a memory, where anything may be.
 * @returns a function that gives the value when it has the shape of the schema, else undefined
 */
export function readBy<Schema extends v.GenericSchema>(
  schema: Schema,
): (value: unknown) => v.InferOutput<Schema> | undefined {
  return (value) => {
    const result = v.safeParse(schema, value);
    return result.success ? result.output : undefined;
  };
}
