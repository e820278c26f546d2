import assert from 'node:assert/strict';
import { CheckRun } from '../../server/src/cli/check-run';
import { findFiles } from '../../server/src/cli/find-files';
import { Output } from '../../server/src/cli/output';
import { jobsIn, type Jobs, type JobTemplate } from '../../server/src/cli/threads/jobs';
import { runWithin, workWithin } from '../../server/src/cli/time-limit';
import { hsmIn, TestFolder } from '../support/cli';

/** Longer than honest work takes, even on a machine that others use. */
const LIMIT = 300;

function hang(): never {
  for (let index = 0; ; index++) if (index < 0) throw new Error('never');
}

/** A pattern that backtracks for longer than the universe is old. */
function hangInPattern(): boolean {
  return new RegExp('^(a+)+$').test(`${'a'.repeat(60)}b`);
}

const DEFECT = '[#HSM#]Ждём вас  завтра.';

/** A run in which the work on some files never ends. */
async function runIn(
  folder: TestFolder,
  hangs: { readonly repair?: (one: JobTemplate) => void; readonly judge?: (one: JobTemplate) => void },
): Promise<{ run: CheckRun; errors: string }> {
  let errors = '';
  const output = new Output(
    'en',
    () => undefined,
    (text) => (errors += text),
  );
  const host = { output, environment: {}, isTerminal: false, folder: folder.path };
  const jobs = jobsIn('en');
  const hanging: Jobs = {
    ...jobs,
    repair: (template) => {
      hangs.repair?.(template);
      return template.text.replace('  ', ' ');
    },
    judge: (template, rules) => {
      hangs.judge?.(template);
      return jobs.judge(template, rules);
    },
  };
  const run = new CheckRun(ARGUMENTS, host, 1, hanging);
  await run.read(findFiles(['.'], folder.path).files);
  await run.repair();
  await run.check();
  return { run, errors };
}

const ARGUMENTS = {
  ...{ fix: true, baseline: undefined, updateBaseline: false, reason: undefined },
  limit: LIMIT,
};

const isSecond = ({ address }: JobTemplate): boolean => address.endsWith('/b.hsm');

describe('the time limit of the command line', () => {
  let folder = new TestFolder();
  beforeEach(() => (folder = new TestFolder({ 'a.hsm': DEFECT, 'b.hsm': DEFECT, 'c.hsm': DEFECT })));
  afterEach(() => folder.remove());

  it('stops a check that never ends, names the file and goes on', async () => {
    const { run, errors } = await runIn(folder, {
      judge: (one) => {
        if (isSecond(one)) hang();
      },
    });
    assert.deepEqual(
      run.files.map(({ name }) => name),
      ['a.hsm', 'c.hsm'],
    );
    assert.match(errors, /^hsm: b\.hsm: not checked, because it took longer than 0\.3 s/);
    assert.equal(run.set.failed, true, 'the exit code is 2');
  });

  it('stops a repair that never ends, and leaves the file as it is', async () => {
    const { run, errors } = await runIn(folder, {
      repair: (one) => {
        if (isSecond(one)) hangInPattern();
      },
    });
    assert.equal(folder.read('b.hsm'), DEFECT);
    assert.equal(folder.read('c.hsm'), '[#HSM#]Ждём вас завтра.');
    assert.deepEqual([run.fixed, run.files.length], [2, 2]);
    assert.match(errors, /b\.hsm: not checked/);
  });

  it('is an option', async () => {
    assert.equal((await hsmIn(folder.path, 'check', '.', '--time-limit', '60')).code, 0);
    for (const wrong of ['0', '-1', '1.5', 'x'])
      assert.equal((await hsmIn(folder.path, 'check', '.', `--time-limit=${wrong}`)).code, 2, wrong);
  });
});

describe('work within a time', () => {
  it('is done item by item for any number of items', () => {
    const items = Array.from({ length: 1_000 }, (_, index) => index);
    const done: number[] = [];
    const stopped: number[] = [];
    workWithin(items, LIMIT, {
      find: (item) => (item % 450 === 449 ? hang() : item * 2),
      finish: (item, found) => {
        assert.equal(found, item * 2);
        done.push(item);
      },
      stopped: (item) => stopped.push(item),
    });
    assert.deepEqual(stopped, [449, 899]);
    assert.deepEqual(
      done,
      items.filter((item) => !stopped.includes(item)),
    );
  });

  it('throws what the work throws', () => {
    assert.throws(() => runWithin(LIMIT, () => assert.fail('broken')), /broken/);
    assert.equal(
      runWithin(LIMIT, () => undefined),
      true,
    );
    assert.equal(
      runWithin(LIMIT, () => void hangInPattern()),
      false,
    );
  });
});
