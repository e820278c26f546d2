import type * as HandOver from '../service/hand-over';

/** Workbooks and the other tables: loaded only by the commands that need them. */
export function loadHandOver(): Promise<typeof HandOver> {
  return import('../service/hand-over');
}
