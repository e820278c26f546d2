// The rooms of the service whose code is changed to see whether a test notices, each with the tests that are run.

/** At least this many of a hundred changes must be noticed in each room. */
export const LEAST_SCORE = 90;

/**
 * A test that takes longer without a change is not run for changes: it tries thousands of texts, and the few tests like it
 * take longer than all others together.
 */
export const LONGEST_TEST_MS = 500;

/** @type {Record<string, string[]>} */
export const ROOMS = {
  text: ['unit', 'features', 'render'],
  syntax: ['unit', 'features', 'render'],
  model: ['unit', 'features', 'render'],
  registered: ['registered', 'unit'],
  project: ['unit', 'registered', 'reports', 'hand-over', 'protocol', 'cli'],
  checks: ['unit', 'features'],
};

/** What every room is tested by: the examples of the checks, the templates of the corpus. */
const ALWAYS = [
  'test/support/property-seed.ts',
  'test/checks.test.ts',
  'test/corpus.test.ts',
  'test/detection.test.ts',
  'test/examples.test.ts',
];

/** What runs scripts of the repository or bundles, not the service, or processes that a change does not reach. */
const NEVER = [
  '!test/unit/new-check.test.ts',
  '!test/cli/{bundle,kill,leftovers,reports,server-bundle,threads}.test.ts',
  '!test/protocol/{bundle,late-scripts,soak}.test.ts',
];

/** @param {string[]} folders @returns {string[]} patterns of files */
export function testsOf(folders) {
  return [...ALWAYS, ...folders.map((folder) => `test/${folder}/**/*.test.ts`), ...NEVER];
}
