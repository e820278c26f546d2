/** Made by scripts/host/bundle-suite.mjs out of every file of the suite. */
declare module 'virtual:suites' {
  /** Defines every test, by mocha's global functions. */
  export function loadSuites(): void;
}

/** What `npm test -- --grep` was given; empty runs all. Filled in by scripts/host/bundle-suite.mjs. */
declare const SUITE_GREP: string;

/** Whether the tests run in the reversed order. Filled in like `SUITE_GREP`. */
declare const SUITE_REVERSED: boolean;
