// The few assertions that the suite needs: a web worker has no `node:assert`.

/** @throws when the condition does not hold */
export function ok(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

/** Compares by value, through JSON. @throws with both values when they differ */
export function equal(actual: unknown, expected: unknown, message = 'Not what was expected'): void {
  const [is, should] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (is !== should) throw new Error(`${message}:\n  is        ${is}\n  should be ${should}`);
}

/** @throws when the text does not hold the part */
export function includes(text: string, part: string): void {
  if (!text.includes(part)) throw new Error(`«${part}» is not in:\n${text}`);
}

/** The value, when there is one. @throws when there is none */
export function present<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`There is no ${what}.`);
  return value;
}
