// A mocha reporter: shows what `TEST_SHOW` names (by default mocha's `dot`) and writes every result for the runner.
import Mocha from 'mocha';
import { writeEvent } from './results.mjs';

const Shown = process.env['TEST_SHOW'] === 'spec' ? Mocha.reporters.Spec : Mocha.reporters.Dot;

export default class RunnerReporter extends Shown {
  /** @param {Mocha.Runner} runner @param {Mocha.MochaOptions} options */
  constructor(runner, options) {
    super(runner, options);
    runner.on('pass', (test) => writeEvent({ type: 'pass', ...namesOf(test) }));
    runner.on('pending', (test) => writeEvent({ type: 'skip', ...namesOf(test) }));
    // Failed hooks come here too.
    runner.on('fail', (test, error) => {
      writeEvent({ type: 'fail', ...namesOf(test), error: String(error.stack ?? error) });
    });
    runner.on('end', () => writeEvent({ type: 'end' }));
  }
}

/** @param {Mocha.Runnable} test */
function namesOf(test) {
  return { title: test.fullTitle(), suite: test.titlePath()[0] ?? '' };
}
