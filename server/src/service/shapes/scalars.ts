import type { LocalizedText } from '../vocabulary/language';
import { configMessages } from './problems';
import { reportValue, type JsonSchema, type PlainShape } from './shape';
import { suggestWord } from './suggest';

/** A text in quotes. */
export function text(): PlainShape<string> {
  return scalar({
    accept: (value) => (typeof value === 'string' ? value : undefined),
    complain: (path) => configMessages.text(path),
    schema: { type: 'string' },
  });
}

/**
 * A text of a certain form.
 *
 * @param pattern with `^` and `$`; must not be able to backtrack
 * @param example of a text that is right, for the message
 */
export function textLike(pattern: RegExp, example: string): PlainShape<string> {
  return scalar({
    accept: (value) => (typeof value === 'string' && pattern.test(value) ? value : undefined),
    complain: (path) => configMessages.textLike(path, example),
    schema: { type: 'string', pattern: pattern.source },
  });
}

/** `true` or `false`. */
export function flag(): PlainShape<boolean> {
  return scalar({
    accept: (value) => (typeof value === 'boolean' ? value : undefined),
    complain: (path) => configMessages.expected(path, 'true', 'false'),
    schema: { type: 'boolean' },
  });
}

/** A whole number, both bounds included. */
export function wholeNumber(minimum: number, maximum: number): PlainShape<number> {
  return scalar({
    accept: (value) =>
      typeof value === 'number' && Number.isInteger(value) && value >= minimum && value <= maximum
        ? value
        : undefined,
    complain: (path) => configMessages.wholeNumber(path, minimum, maximum),
    schema: { type: 'integer', minimum, maximum },
  });
}

/** One of a few words. A word that was probably meant is offered as the replacement. */
export function oneOf<Word extends string>(words: readonly Word[]): PlainShape<Word> {
  const meant = (value: unknown): Word | undefined => suggestWord(String(value), words);
  return scalar({
    accept: (value) => words.find((word) => word === value),
    complain: (path, value) => configMessages.oneOf(path, words, meant(value)),
    replace: meant,
    schema: { type: 'string', enum: words },
  });
}

export interface Scalar<Value> {
  readonly accept: (value: unknown) => Value | undefined;
  readonly complain: (path: string, value: unknown) => LocalizedText;
  /** What was probably meant. */
  readonly replace?: (value: unknown) => string | undefined;
  readonly schema: JsonSchema;
}

/** A shape for one plain value. */
export function scalar<Value>({ accept, complain, replace, schema }: Scalar<Value>): PlainShape<Value> {
  return {
    is: (value): value is Value => accept(value) !== undefined,
    read(node, path, reading) {
      const written: unknown = node.value;
      const value = accept(written);
      if (value === undefined) reportValue(node, reading, complain(path, written), replace?.(written));
      return value;
    },
    schema: () => schema,
  };
}
