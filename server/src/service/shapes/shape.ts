import type { Node } from 'jsonc-parser';
import type { LocalizedText } from '../vocabulary/language';
import type { Span } from '../vocabulary/span';
import type { ConfigProblem } from './problems';

/** A part of a JSON Schema. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What a value in a JSON file must look like: reads it, and describes itself to editors. */
export interface Shape<Value> {
  /**
   * The value of a node, or as much of it as is right. What is wrong is reported and left out.
   *
   * @param path of the value in the file: `severity.double-space`
   * @returns undefined when nothing of it can be used
   */
  read(node: Node, path: string, reading: Reading): Value | undefined;
  /** The same as JSON Schema, for completion and for editors that do not run the language server. */
  schema(): JsonSchema;
}

/** A shape whose values are kept as they are written, so that a value can be tested, too. */
export interface PlainShape<Value> extends Shape<Value> {
  is(value: unknown): value is Value;
}

/** What comes up while a file is read. */
export interface Reading {
  readonly problems: ConfigProblem[];
  /** Path of a value → span of its key in the file. */
  readonly places: Map<string, Span>;
}

/** A named value of an object: how it is read, and the words that explain it. */
export interface Field<Value> {
  readonly shape: Shape<Value>;
  readonly description: LocalizedText;
  /** The value where nobody gives one. */
  readonly default?: Value | undefined;
  /** More for the JSON Schema: `examples`, `defaultSnippets`. */
  readonly annotations?: JsonSchema;
}

/** The fields of an object, one for each of its keys. */
export type Fields<Values> = { readonly [Key in keyof Values]: Field<Values[Key]> };

export function spanOfNode(node: Node): Span {
  return { start: node.offset, end: node.offset + node.length };
}

/** Reports a value that has no effect. */
export function reportValue(
  node: Node,
  reading: Reading,
  message: LocalizedText,
  replacement?: string,
): void {
  reading.problems.push({
    id: 'config-value',
    span: spanOfNode(node),
    message,
    ...(replacement === undefined ? {} : { replacement: JSON.stringify(replacement) }),
  });
}

/** Both languages in one text: a schema is one file and cannot follow the editor's language. */
export function bothLanguages({ en, ru }: LocalizedText): string {
  return `${ru}\n\n${en}`;
}

export function fieldSchema({ shape, description, default: usual, annotations }: Field<unknown>): JsonSchema {
  return {
    ...shape.schema(),
    ...(usual === undefined ? {} : { default: usual }),
    ...annotations,
    description: bothLanguages(description),
  };
}
