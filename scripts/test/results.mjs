// How a test process reports to the runner what happened: a file of JSON lines, one an event, written as it happens,
// so that the results of a process that crashes are not lost.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/**
 * @typedef {{ type: 'pass' | 'fail' | 'skip', title: string, suite?: string, error?: string } | { type: 'end' }} TestEvent
 * @typedef {{ passed: number, failed: number, skipped: string[], ended: boolean }} Counts
 */

/** The environment variable that names the file. */
export const eventsVariable = 'TEST_EVENTS';

/** Writes one event, when a runner listens. @param {TestEvent} event */
export function writeEvent(event) {
  const file = process.env[eventsVariable];
  if (file !== undefined && file !== '') appendFileSync(file, `${JSON.stringify(event)}\n`);
}

/** What a test process wrote. @param {string} file @returns {TestEvent[]} */
export function readEvents(file) {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => parseEvent(line) ?? []);
}

/** The suites of the failed tests. @param {TestEvent[]} events */
export function failedSuites(events) {
  const suites = events.flatMap((event) => (event.type === 'fail' ? [event.suite ?? ''] : []));
  return [...new Set(suites)];
}

/**
 * The events of a second run of some suites in place of those of the first one.
 * @param {TestEvent[]} first
 * @param {string[]} suites
 * @param {TestEvent[]} second
 */
export function replaceSuites(first, suites, second) {
  const kept = first.filter((event) => event.type !== 'end' && !suites.includes(event.suite ?? ''));
  return [...kept, ...second];
}

/** Sums up. @param {TestEvent[]} events @returns {Counts} */
export function countEvents(events) {
  const counts = { passed: 0, failed: 0, skipped: /** @type {string[]} */ ([]), ended: false };
  for (const event of events) {
    if (event.type === 'pass') counts.passed++;
    else if (event.type === 'fail') counts.failed++;
    else if (event.type === 'skip') counts.skipped.push(event.title);
    else counts.ended = true;
  }
  return counts;
}

/** @param {string} line @returns {TestEvent | undefined} undefined for a line that a crash cut off */
function parseEvent(line) {
  if (line === '') return undefined;
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
