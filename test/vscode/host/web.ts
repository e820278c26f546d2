// The entry that VS Code calls in a web worker extension host. It is bundled into one file.
import 'mocha/mocha.js';
import { loadSuites } from 'virtual:suites';
import { reportTo } from './report';
import { reverse } from './reverse';

/** Runs every suite. Rejects when a test failed. */
export function run(): Promise<void> {
  const report = reportTo(() => undefined);
  mocha.setup({ ui: 'bdd', timeout: 60_000, reporter: Mocha.reporters.Base, grep: SUITE_GREP });
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
