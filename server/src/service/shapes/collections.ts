import type { Node } from 'jsonc-parser';
import type { LocalizedText } from '../vocabulary/language';
import type { Span } from '../vocabulary/span';
import { configMessages, type ConfigProblem } from './problems';
import {
  fieldSchema,
  reportValue,
  spanOfNode,
  type Field,
  type Fields,
  type PlainShape,
  type Reading,
  type Shape,
} from './shape';
import { suggestWord } from './suggest';

/** A list; entries that are wrong are left out. */
export function listOf<Value>(entry: Shape<Value>): Shape<readonly Value[]> {
  return {
    read(node, path, reading) {
      if (node.type !== 'array') {
        reportValue(node, reading, configMessages.list(path));
        return undefined;
      }
      const values: Value[] = [];
      for (const child of node.children ?? []) {
        const value = entry.read(child, path, reading);
        if (value !== undefined) values.push(value);
      }
      return values;
    },
    schema: () => ({ type: 'array', items: entry.schema() }),
  };
}

/** A list of plain values. */
export function plainListOf<Value>(entry: PlainShape<Value>): PlainShape<readonly Value[]> {
  return {
    ...listOf(entry),
    is: (value): value is readonly Value[] => Array.isArray(value) && value.every((one) => entry.is(one)),
  };
}

/** An object whose keys the author chooses; its entries in the order of the file, without those that are wrong. */
export function entriesOf<Value>(entry: Shape<Value>): Shape<readonly (readonly [string, Value])[]> {
  return {
    read(node, path, reading) {
      const properties = propertiesOf(node, path, reading);
      return properties?.flatMap(([key, , valueNode]): [string, Value][] => {
        const value = entry.read(valueNode, `${path}.${key}`, reading);
        return value === undefined ? [] : [[key, value]];
      });
    },
    schema: () => ({ type: 'object', additionalProperties: entry.schema() }),
  };
}

/** The same, to look values up in. */
export function recordOf<Value>(entry: Shape<Value>): Shape<Readonly<Record<string, Value>>> {
  return mapped(entriesOf(entry), (entries) => Object.fromEntries(entries));
}

/**
 * An object with known keys of one kind; unknown ones are reported, with the key that was probably meant.
 *
 * @param fields asked when a file is read
 * @param strangeKey what to say of a key that is known elsewhere
 * @param others keys that the author may choose, by their form
 */
export function knownKeys<Value>(
  fields: () => ReadonlyMap<string, Field<Value>>,
  strangeKey: (key: string) => LocalizedText | undefined = () => undefined,
  others?: { readonly form: RegExp; readonly shape: Shape<Value> },
): Shape<Readonly<Record<string, Value>>> {
  return {
    read(node, path, reading) {
      const known = fields();
      const values = new Map<string, Value>();
      for (const [key, keyNode, valueNode] of propertiesOf(node, path, reading) ?? []) {
        const shape = known.get(key)?.shape ?? (others?.form.test(key) === true ? others.shape : undefined);
        const value = shape?.read(valueNode, join(path, key), reading);
        if (!shape) reportKey(keyNode, key, [...known.keys()], reading, strangeKey(key));
        else if (value !== undefined) values.set(key, value);
      }
      return node.type === 'object' ? Object.fromEntries(values) : undefined;
    },
    schema: () => ({
      ...objectSchema(fields()),
      ...(others ? { patternProperties: { [others.form.source]: others.shape.schema() } } : {}),
    }),
  };
}

/** An object with fields of their own kinds. Absent fields stay absent. */
export function objectOf<Values extends object>(fields: Fields<Values>): Shape<Partial<Values>> {
  const isKnown = (key: string): key is keyof Values & string => Object.hasOwn(fields, key);
  return {
    read(node, path, reading) {
      const values: Partial<Values> = {};
      for (const [key, keyNode, valueNode] of propertiesOf(node, path, reading) ?? []) {
        if (isKnown(key)) put(values, key, fields[key].shape.read(valueNode, join(path, key), reading));
        else reportKey(keyNode, key, Object.keys(fields), reading);
      }
      return node.type === 'object' ? values : undefined;
    },
    schema: () => objectSchema(new Map(Object.entries<Field<unknown>>(fields))),
  };
}

function put<Values, Key extends keyof Values>(
  values: Partial<Values>,
  key: Key,
  value: Values[Key] | undefined,
): void {
  if (value !== undefined) values[key] = value;
}

/** A shape whose value is kept in another form. */
export function mapped<Written, Value>(shape: Shape<Written>, map: (value: Written) => Value): Shape<Value> {
  return {
    read(node, path, reading) {
      const value = shape.read(node, path, reading);
      return value === undefined ? undefined : map(value);
    },
    schema: () => shape.schema(),
  };
}

function objectSchema(fields: ReadonlyMap<string, Field<unknown>>): ReturnType<Shape<unknown>['schema']> {
  const properties = Object.fromEntries(Array.from(fields, ([key, field]) => [key, fieldSchema(field)]));
  return { type: 'object', additionalProperties: false, properties };
}

/** Key, key node and value node of each property that has a value; undefined, and reported, for no object. */
function propertiesOf(node: Node, path: string, reading: Reading): [string, Node, Node][] | undefined {
  if (node.type !== 'object') {
    reportValue(node, reading, path === '' ? configMessages.notAnObject() : configMessages.object(path));
    return undefined;
  }
  const found: [string, Node, Node][] = [];
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? [];
    const name: unknown = key?.value;
    if (!key || !value || typeof name !== 'string') continue;
    found.push([name, key, value]);
    reading.places.set(join(path, name), spanOfNode(key));
  }
  return found;
}

function reportKey(
  node: Node,
  key: string,
  known: readonly string[],
  { problems }: Reading,
  strange?: LocalizedText,
): void {
  const span = spanOfNode(node);
  problems.push(
    strange ? { id: 'config-unknown-key', span, message: strange } : unknownKey(span, key, known),
  );
}

/** A key that means nothing, with the one that was probably meant. */
export function unknownKey(span: Span, key: string, known: readonly string[]): ConfigProblem {
  const suggestion = suggestWord(key, known);
  return {
    id: 'config-unknown-key',
    span,
    message: configMessages.unknownKey(key, suggestion),
    ...(suggestion === undefined ? {} : { replacement: JSON.stringify(suggestion) }),
  };
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
