import type { Suite } from 'mocha';

/** Turns the order of all suites and tests round. A test that passes only after another one fails then. */
export function reverse(suite: Suite): void {
  suite.suites.reverse();
  suite.tests.reverse();
  for (const one of suite.suites) reverse(one);
}
