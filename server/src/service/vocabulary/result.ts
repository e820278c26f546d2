import type { LocalizedText } from './language';

/** The result of something that may fail for a reason that a user understands: a value or a problem. */
export type Result<Value, Problem = LocalizedText> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem };

export function success<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function failure<const Problem>(problem: Problem): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem };
}
