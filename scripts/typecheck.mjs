// Type-checks every room with its own configuration; all are run, so that one run shows every error.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
// The native compiler takes a seventh of the time. ESLint needs the API of version 6, which 7 does not have.
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript-7/package.json')), 'bin/tsc');
const projects = [
  'server/src/service',
  '.',
  'server',
  'client',
  'client/webview',
  'docs/site/playground',
  'test/vscode',
  'test/webview/page',
];
let failed = 0;
for (const project of projects) {
  const config = join(root, project, 'tsconfig.json');
  if (!existsSync(config)) continue;
  const { status } = spawnSync(process.execPath, [tsc, '-p', config], { stdio: 'inherit', cwd: root });
  if (status !== 0) failed++;
}
process.exit(failed > 0 ? 1 : 0);
