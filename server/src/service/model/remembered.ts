import type { HsmDocument } from '../syntax/tree';

/**
 * A function of a document that remembers its last answer, for several checks that run on one document after another.
 * One document is all that is remembered: cheaper than a weak map, which costs more than most checks.
 */
export function remembered<Value>(
  compute: (document: HsmDocument) => Value,
): (document: HsmDocument) => Value {
  let last: { readonly document: HsmDocument; readonly value: Value } | undefined;
  return (document) => {
    if (last?.document !== document) last = { document, value: compute(document) };
    return last.value;
  };
}
