// A mocha reporter: shows what `TEST_SHOW` names (by default mocha's `dot`) and writes every result for the runner.
import Mocha from 'mocha';
import { writeEvent } from './results.mjs';

const Shown = process.env['TEST_SHOW'] === 'spec' ? Mocha.reporters.Spec : Mocha.reporters.Dot;

export default class RunnerReporter extends Shown {
  /** @param {Mocha.Runner} runner @param {Mocha.MochaOptions} options */
  constructor(runner, options) {
    super(runner, options);
    runner.on('pass', (test) => writeEvent({ type: 'pass', title: test.fullTitle() }));
    runner.on('pending', (test) => writeEvent({ type: 'skip', title: test.fullTitle() }));
    // Failed hooks come here too.
    runner.on('fail', (test, error) => {
      writeEvent({ type: 'fail', title: test.fullTitle(), error: String(error.stack ?? error) });
    });
    runner.on('end', () => writeEvent({ type: 'end' }));
  }
}
