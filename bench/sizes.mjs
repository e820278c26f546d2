// Sizes of the bundles and of the packaged extension.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { SERVICE_SCRIPTS } from '../scripts/bundles/late-modules.js';
import { printTable } from './measure.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

export async function sizes() {
  const files = [
    'client/extension.js',
    'server/server.js',
    ...SERVICE_SCRIPTS.map((script) => `server/${script}.js`),
    'server/command-line.js',
    'webview/main.js',
    'webview/style.css',
    'cli/hsm.js',
  ];
  const rows = files.map((name) => {
    const file = join(root, 'dist', name);
    return [name, statSync(file).size / 1000, gzipSync(readFileSync(file), { level: 9 }).length / 1000];
  });
  for (const folder of [root, join(root, 'out')]) {
    if (!existsSync(folder)) continue;
    for (const name of readdirSync(folder)) {
      if (name.endsWith('.vsix')) rows.push([name, statSync(join(folder, name)).size / 1000, '–']);
    }
  }
  printTable('Sizes', ['file', 'KB', 'KB gzip'], rows);
}
