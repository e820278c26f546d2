import type { LocalizedText } from './language';

/** What came of something that may fail in a way that a user can understand: a value, or why there is none. */
export type Result<Value, Problem = LocalizedText> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem };

export function success<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function failure<const Problem>(problem: Problem): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem };
}
