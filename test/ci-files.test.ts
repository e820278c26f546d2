// The files by which other repositories use this one: the GitHub action, the GitLab job, the hooks of pre-commit.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { TestFolder } from './support/cli';
import { readText, ROOT } from './support/repository';

const ERROR = '[#HSM#]Здравствуйте![*FOOTER*]Команда магазина';
/** Stands in for npx: notes the package that was requested, and runs the build of this repository. */
const NPX = `#!/usr/bin/env bash
printf '%s\\n' "$*" > "$NPX_LOG"
while [ "$1" != hsm ]; do shift; done
shift
exec "${process.execPath}" "${join(ROOT, 'dist', 'cli', 'hsm.js')}" "$@"
`;

describe('the files for other repositories', () => {
  let folder: TestFolder;
  beforeEach(function () {
    if (process.platform === 'win32') this.skip();
    folder = new TestFolder({
      '.git/HEAD': '',
      'templates/a b.hsm': ERROR,
      'other/c.hsm': ERROR,
      'bin/npx': NPX,
    });
    assert.equal(spawnSync('chmod', ['+x', folder.file('bin/npx')]).status, 0);
  });
  afterEach(() => folder.remove());

  /** Runs a script of a step, as the systems do. */
  function run(
    script: string,
    variables: Readonly<Record<string, string>>,
  ): { status: number | null; output: string } {
    const { status, stdout, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', script], {
      ...{ cwd: folder.path, encoding: 'utf8' },
      env: {
        ...process.env,
        ...{ PATH: `${folder.file('bin')}:${process.env['PATH'] ?? ''}`, NPX_LOG: folder.file('npx.log') },
        ...variables,
      },
    });
    return { status, output: stdout + stderr };
  }

  describe('action.yml', () => {
    const schema = v.object({
      name: v.string(),
      description: v.string(),
      inputs: v.record(v.string(), v.object({ description: v.string(), default: v.string() })),
      runs: v.object({
        using: v.literal('composite'),
        steps: v.tuple([
          v.object({ shell: v.literal('bash'), env: v.record(v.string(), v.string()), run: v.string() }),
        ]),
      }),
    });
    const action = v.parse(schema, parse(readText('action.yml')));
    const [step] = action.runs.steps;

    /** The step with these inputs and the defaults of the others. */
    function runWith(inputs: Readonly<Record<string, string>>): { status: number | null; output: string } {
      const variables = Object.entries(step.env).map(([name, value]): [string, string] => {
        const input = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(value)?.[1] ?? '';
        return [name, inputs[input] ?? action.inputs[input]?.default ?? assert.fail(`${value} is no input`)];
      });
      return run(step.run, { GITHUB_ACTION_PATH: ROOT, ...Object.fromEntries(variables) });
    }

    it('annotates, and fails on errors', () => {
      const { status, output } = runWith({ paths: 'templates/a b.hsm\nother' });
      assert.equal(status, 1, output);
      assert.match(output, /^::error file=templates\/a b\.hsm,/m);
      assert.match(output, /^::error file=other\/c\.hsm,/m);
      const { name, version } = v.parse(
        v.object({ name: v.string(), version: v.string() }),
        JSON.parse(readText('package.json')),
      );
      assert.ok(folder.read('npx.log').startsWith(`--yes --package ${name}@${version} hsm check `));
    });

    it('takes every input', () => {
      const inputs = {
        paths: 'templates',
        sarif: 'out.sarif',
        'max-warnings': '0',
        language: 'ru',
        version: '9.9.9',
      };
      const { output } = runWith(inputs);
      assert.match(output, /ошибка/);
      assert.match(folder.read('out.sarif'), /"version": "2\.1\.0"/);
      assert.match(folder.read('npx.log'), /@9\.9\.9 .*--max-warnings 0/);
      assert.deepEqual(Object.keys(inputs).sort(), Object.keys(action.inputs).sort());
    });

    it('reads no input as a command', () => {
      const { status, output } = runWith({ paths: '$(touch hacked)\n; touch hacked\n--fix', language: 'en' });
      assert.equal(status, 2, output);
      assert.equal(run('ls', {}).output.includes('hacked'), false);
      assert.match(output, /--fix: no such file/);
      assert.doesNotMatch(step.run, /\$\{\{/);
    });

    it('is described as it is', () => {
      const page = readText('docs/ci-github.md');
      for (const name of Object.keys(action.inputs)) assert.ok(page.includes(`| \`${name}\``), name);
    });
  });

  describe('the GitLab job', () => {
    const schema = v.object({
      'hsm-check': v.object({
        variables: v.record(v.string(), v.string()),
        script: v.tuple([v.string()]),
        artifacts: v.object({ reports: v.object({ codequality: v.string(), junit: v.string() }) }),
      }),
    });
    const { script, variables, artifacts } = v.parse(schema, parse(readText('ci/gitlab/hsm-check.yml')))[
      'hsm-check'
    ];

    it('writes the reports that GitLab reads', () => {
      const { status, output } = run(script[0], { ...variables, HSM_PATHS: 'templates other' });
      assert.equal(status, 1, output);
      assert.match(folder.read(artifacts.reports.codequality), /"path": "templates\/a b\.hsm"/);
      assert.match(folder.read(artifacts.reports.junit), /<testsuites /);
      assert.match(folder.read('npx.log'), /--package hsm-templates@latest hsm check templates other /);
    });

    it('takes more options', () => {
      const { status } = run(script[0], { ...variables, HSM_OPTIONS: '--max-warnings 0 --quiet' });
      assert.equal(status, 1);
      assert.match(folder.read('npx.log'), /--max-warnings 0 --quiet$/m);
    });

    it('is described as it is', () => {
      const page = readText('docs/ci-gitlab.md');
      for (const name of Object.keys(variables)) assert.ok(page.includes(`| \`${name}\``), name);
    });
  });

  describe('the hooks of pre-commit', () => {
    const schema = v.array(
      v.object({
        id: v.string(),
        name: v.string(),
        entry: v.string(),
        language: v.literal('node'),
        files: v.string(),
      }),
    );
    const hooks = v.parse(schema, parse(readText('.pre-commit-hooks.yaml')));

    it('run over templates', () => {
      for (const { entry, files } of hooks) {
        assert.match('templates/a b.hsm', new RegExp(files));
        assert.doesNotMatch('templates/a.hsm.txt', new RegExp(files));
        const { status, output } = run(`npx ${entry} 'templates/a b.hsm'`, {});
        assert.equal(status, entry.includes('--fix') ? 0 : 1, output);
      }
      assert.match(folder.read('templates/a b.hsm'), /\[\*FOOT\*\]/, 'repaired by the second');
    });

    it('are described', () => {
      const page = readText('docs/pre-commit.md');
      for (const { id } of hooks) assert.ok(page.includes(`\`${id}\``), id);
    });
  });
});
