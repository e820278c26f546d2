import { Script } from 'node:vm';

declare global {
  var limitedWork: (() => void) | undefined;
}

/** How long the work on one template may take: a hundred times as long as on the largest honest one. */
export const DEFAULT_LIMIT_MS = 20_000;

const script = new Script('limitedWork()');

/**
 * Does work that does not wait for anything, and stops it when it takes too long: endless loops and patterns that backtrack, too.
 * What it was changing stays half changed.
 *
 * @param limit milliseconds
 * @returns false when it was stopped
 */
export function runWithin(limit: number, work: () => void): boolean {
  globalThis.limitedWork = work;
  try {
    script.runInThisContext({ timeout: limit });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
      return false;
    throw error;
  } finally {
    globalThis.limitedWork = undefined;
  }
}

/** How many items share one timer: each is a thread of its own, and takes as long to start as several checks. */
const GROUP = 1000;

/** Work on an item in two steps: `find` changes nothing and may be stopped and begun again, `finish` never is. */
export interface LimitedWork<Item, Found> {
  readonly find: (item: Item) => Found;
  readonly finish: (item: Item, found: Found) => void;
  /** The item took too long and was left alone. */
  readonly stopped: (item: Item) => void;
}

/**
 * Works on items in order; one that takes longer than the limit is stopped, and the others go on.
 *
 * @param limit milliseconds for an item
 */
export function workWithin<Item, Found>(
  items: readonly Item[],
  limit: number,
  { find, finish, stopped }: LimitedWork<Item, Found>,
): void {
  for (let next = 0; next < items.length;) {
    const group = findWithin(items.slice(next, next + GROUP), limit, find);
    for (const { item, found } of group) finish(item, found);
    next += group.length;
    const item = items[next];
    // A group may take long only for its number; the first of one had the whole time for itself.
    if (group.length > 0 || item === undefined) continue;
    stopped(item);
    next++;
  }
}

/** What was found before the time was over. */
function findWithin<Item, Found>(
  items: readonly Item[],
  limit: number,
  find: (item: Item) => Found,
): readonly { readonly item: Item; readonly found: Found }[] {
  const done: { readonly item: Item; readonly found: Found }[] = [];
  runWithin(limit, () => {
    for (const item of items) done.push({ item, found: find(item) });
  });
  return done;
}
