// Makes a release locally: `npm run release -- patch|minor|major|X.Y.Z`. Checks, then writes the version and the section
// of the changelog, commits and tags. It publishes nothing: pushing the tag does (docs/releasing.md).
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { release, section } from './release/changelog.mjs';
import { missingFields } from './release/owner.mjs';

/** npm sets this for the scripts that it runs: the same npm without a shell, on every system. */
const npm = process.env['npm_execpath'] ?? '';

/**
 * Runs a program and shows what it prints.
 * @param {string} program
 * @param {string[]} args
 */
function run(program, ...args) {
  const { status, error } = spawnSync(program, args, { stdio: 'inherit' });
  if (status !== 0)
    throw new Error(`${program} ${args.join(' ')} failed${error ? `: ${error.message}` : ''}.`);
}

/** @param {string[]} args */
function runNpm(...args) {
  run(process.execPath, npm, ...args);
}

/** What git answers, without the line end. @param {string[]} args */
function git(...args) {
  const { status, stdout, stderr } = spawnSync('git', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')} failed: ${stderr.trim()}`);
  return stdout.trimEnd();
}

/** @returns {Record<string, unknown>} */
function manifest() {
  return JSON.parse(readFileSync('package.json', 'utf8'));
}

/** @param {string | undefined} wanted */
function main(wanted) {
  if (wanted === undefined || !/^(?:patch|minor|major|\d+\.\d+\.\d+)$/.test(wanted))
    throw new Error('Say which release: npm run release -- patch|minor|major|X.Y.Z');
  if (git('status', '--porcelain') !== '') throw new Error('There are changes that are not committed.');
  if (git('branch', '--show-current') !== 'main') throw new Error('Releases are made on the branch main.');
  const changelog = readFileSync('CHANGELOG.md', 'utf8');
  if (!section(changelog, 'Unreleased')) throw new Error('CHANGELOG.md has no changes under "Unreleased".');

  runNpm('test');
  runNpm('version', wanted, '--no-git-tag-version');
  const version = String(manifest()['version']);
  writeFileSync('CHANGELOG.md', release(changelog, version, new Date().toISOString().slice(0, 10)));
  // The pages of the checks and the examples may name the version.
  runNpm('run', 'gen');
  run('git', 'commit', '--all', '--message', `Release ${version}`);
  run('git', 'tag', '--annotate', `v${version}`, '--message', `Release ${version}`);

  console.log(`\nVersion ${version} is committed and tagged. Nothing is published yet.`);
  const missing = missingFields(manifest());
  if (missing.length === 0) console.log('To publish it: git push --follow-tags');
  else
    console.log(
      `Before you publish, fill in package.json:\n${missing.map((line) => `  ${line}`).join('\n')}`,
    );
}

try {
  main(process.argv[2]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
