// How a test process reports to the runner what happened: a file of JSON lines, one an event, written as it happens,
// so that the results of a process that crashes are not lost.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/**
 * @typedef {{ type: 'pass' | 'fail' | 'skip', title: string, error?: string } | { type: 'end' }} TestEvent
 * @typedef {{ title: string, error?: string }} Failure
 * @typedef {{ passed: number, failures: Failure[], skipped: string[], ended: boolean }} Counts
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

/** Sums up. @param {TestEvent[]} events @returns {Counts} */
export function countEvents(events) {
  /** @type {Counts} */
  const counts = { passed: 0, failures: [], skipped: [], ended: false };
  for (const event of events) {
    if (event.type === 'pass') counts.passed++;
    else if (event.type === 'fail') counts.failures.push(event);
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
