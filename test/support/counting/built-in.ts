/** What the engine's own functions read and write: there a loop can hide that no code of ours shows. */

type Cost = (self: unknown, args: readonly unknown[], result: unknown) => number;

function lengthOf(value: unknown): number {
  if (typeof value === 'string' || Array.isArray(value)) return value.length;
  return ArrayBuffer.isView(value) ? value.byteLength : 0;
}

const numberOf = (value: unknown, otherwise: number): number =>
  typeof value === 'number' ? value : otherwise;

const self: Cost = (text) => lengthOf(text);
const result: Cost = (_, __, made) => lengthOf(made);
const found: Cost = (text, [, from], at) => {
  const end = numberOf(at, -1);
  const start = Math.max(0, numberOf(from, 0));
  return (end < 0 ? lengthOf(text) : end) - start;
};
const foundBackwards: Cost = (text, [, from], at) =>
  Math.min(numberOf(from, Infinity), lengthOf(text)) - numberOf(at, -1);
const includes: Cost = (text, [, from], isFound) =>
  isFound === true ? 1 : lengthOf(text) - numberOf(from, 0);
const trimmed: Cost = (text, _, made) => lengthOf(text) - lengthOf(made);
const compared: Cost = (_, [other], isEqual) => (isEqual === true ? lengthOf(other) : 1);

/** What is watched: the owner, and for each function how much a call of it reads. */
const WATCHED: readonly (readonly [object, Readonly<Record<string, Cost>>])[] = [
  [
    String.prototype,
    {
      ...{ indexOf: found, lastIndexOf: foundBackwards, includes, startsWith: compared, endsWith: compared },
      ...{ trim: trimmed, trimEnd: trimmed, trimStart: trimmed, normalize: self, split: self },
      ...{ toLowerCase: self, toUpperCase: self, toLocaleLowerCase: self, toLocaleUpperCase: self },
      ...{ replace: self, replaceAll: self, repeat: result, padEnd: result, padStart: result },
      ...{ concat: result, toWellFormed: self, isWellFormed: self },
    },
  ],
  [
    Array.prototype,
    {
      ...{
        indexOf: found,
        lastIndexOf: foundBackwards,
        includes,
        join: result,
        slice: result,
        concat: result,
      },
      ...{ splice: (list, [from]) => lengthOf(list) - numberOf(from, 0), shift: self, unshift: self },
      ...{ reverse: self, flat: result, fill: self, sort: self, toSorted: self, with: self, toSpliced: self },
    },
  ],
  [Array, { from: result }],
  [JSON, { parse: (_, [text]) => lengthOf(text), stringify: result }],
  [Object, { entries: result, keys: result, values: result, fromEntries: (_, [list]) => lengthOf(list) }],
];

/**
 * Adds what the built-in functions read to `add`, until the returned function is called.
 *
 * @param add gets the number of UTF-16 units or items
 */
export function watchBuiltIns(add: (count: number) => void): () => void {
  const restore: (() => void)[] = [];
  const watch = (owner: object, name: string, cost: Cost): void => {
    const descriptor = Object.getOwnPropertyDescriptor(owner, name);
    const original: unknown = descriptor?.value;
    // Not every Node has every one of them.
    if (!descriptor || typeof original !== 'function') return;
    const value = function (this: unknown, ...args: unknown[]): unknown {
      const before =
        name === 'splice' || name === 'shift' || name === 'unshift' ? cost(this, args, undefined) : 0;
      const answer: unknown = Reflect.apply(original, this, args);
      add(Math.max(0, before || cost(this, args, answer)));
      return answer;
    };
    Object.defineProperty(owner, name, { ...descriptor, value });
    restore.push(() => Object.defineProperty(owner, name, descriptor));
  };
  for (const [owner, costs] of WATCHED)
    for (const [name, cost] of Object.entries(costs)) watch(owner, name, cost);
  restore.push(watchPatterns(add));
  return () => restore.reverse().forEach((undo) => undo());
}

/** With an own `exec` the engine sends every use of a pattern through it: test, match, search, replace, split. */
function watchPatterns(add: (count: number) => void): () => void {
  const descriptor = Object.getOwnPropertyDescriptor(RegExp.prototype, 'exec');
  const original: unknown = descriptor?.value;
  if (!descriptor || typeof original !== 'function') throw new Error('no exec');
  const value = function (this: RegExp, text: unknown): unknown {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match: unknown = Reflect.apply(original, this, [text]);
    // A sticky pattern that does not fit has read no more than it can take at its place.
    if (Array.isArray(match)) add(Math.max(1, endOf(match) - from));
    else add(this.sticky ? 1 : Math.max(1, lengthOf(text) - from));
    return match;
  };
  Object.defineProperty(RegExp.prototype, 'exec', { ...descriptor, value });
  return () => void Object.defineProperty(RegExp.prototype, 'exec', descriptor);
}

/** Where a match ends. UTF-16 units. */
function endOf(match: readonly unknown[] & { readonly index?: number }): number {
  return (match.index ?? 0) + lengthOf(match[0]);
}
