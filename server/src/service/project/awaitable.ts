/** A value that is there at once, or later. Key presses are answered without a promise where everything is known. */
export type Awaitable<Value> = Value | Promise<Value>;

/** Goes on with a value: at once when it is there. */
export function andThen<From, To>(
  value: Awaitable<From>,
  next: (value: From) => Awaitable<To>,
): Awaitable<To> {
  return value instanceof Promise ? value.then(next) : next(value);
}

/** A value, or another one when making it fails, at once or later. */
export function attempt<Value>(
  make: () => Awaitable<Value>,
  otherwise: (cause: unknown) => Value,
): Awaitable<Value> {
  try {
    const value = make();
    return value instanceof Promise ? value.catch(otherwise) : value;
  } catch (cause) {
    return otherwise(cause);
  }
}
