// Reads what the suite inside VS Code reports (test/vscode/host/report.ts): shows it and passes it to the runner.
import { writeEvent } from '../test/results.mjs';

const tag = '[hsm-test] ';

/**
 * @param {boolean} verbose whether VS Code's own lines are shown as they come
 */
export function suiteListener(verbose) {
  /** @type {string[]} */
  const others = [];
  let passed = 0;
  let failed = 0;
  let ended = false;

  /** @param {{ type: string, title: string, name: string, milliseconds: number, error: string }} event */
  function show(event) {
    if (event.type === 'suite') console.log(`\n  ${event.title}`);
    else if (event.type === 'pass') console.log(`    ✔ ${event.name} (${event.milliseconds} ms)`);
    else if (event.type === 'skip') console.log(`    - ${event.name}`);
    else if (event.type === 'fail')
      console.log(`    ✘ ${event.name}\n${event.error.replaceAll(/^/gm, '        ')}`);
  }

  return {
    /**
     * Takes one line of the console.
     * @param {string} line
     * @returns {boolean} whether it reports a failed test
     */
    read(line) {
      if (!line.startsWith(tag)) {
        others.push(line);
        if (others.length > 200) others.shift();
        if (verbose) console.log(line);
        return false;
      }
      const event = JSON.parse(line.slice(tag.length));
      show(event);
      if (event.type === 'pass') passed++;
      if (event.type === 'fail') failed++;
      if (event.type === 'end') ended = true;
      if (event.type !== 'suite') writeEvent(event);
      return event.type === 'fail';
    },
    /**
     * @param {string} cause why VS Code did not finish, or empty
     * @returns {number} the exit code
     */
    finish(cause) {
      console.log(`\n  ${passed} passed, ${failed} failed`);
      const good = cause === '' && ended && failed === 0 && passed > 0;
      if (!good && !ended)
        console.error(`The tests did not finish. ${cause}\n${others.slice(-60).join('\n')}`);
      return good ? 0 : 1;
    },
  };
}
