// The entry that VS Code calls in a Node.js extension host.
import { appendFileSync } from 'node:fs';
import Mocha from 'mocha';
import { loadSuites } from 'virtual:suites';
import { reportTo } from './report';
import { reverse } from './reverse';

/** Runs every suite. Rejects when a test failed. */
export function run(): Promise<void> {
  // Desktop VS Code has no window that the runner could listen to; it reads this file instead.
  const file = process.env['HSM_SUITE_LINES'];
  const report = reportTo((line) => {
    if (file !== undefined) appendFileSync(file, `${line}\n`);
  });
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 60_000,
    reporter: Mocha.reporters.Base,
    grep: SUITE_GREP,
  });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  loadSuites();
  if (SUITE_REVERSED) reverse(mocha.suite);
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      if (failures === 0) resolve();
      else reject(new Error(`${failures} tests failed`));
    });
    report(runner);
  });
}
