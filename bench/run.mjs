// `npm run bench [-- --quick] [-- --only NAME,NAME]`: builds, measures, prints ratios. The names: `parts` below.
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { activation } from './activation.mjs';
import { commandLine } from './command-line.mjs';
import { features } from './features.mjs';
import { folder } from './folder.mjs';
import { handOver } from './hand-over.mjs';
import { library } from './library.mjs';
import { registered } from './registered.mjs';
import { server } from './server.mjs';
import { sizes } from './sizes.mjs';

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } },
});
const parts = {
  ...{
    library,
    server,
    features,
    activation,
    'command-line': commandLine,
    folder,
    registered,
    'hand-over': handOver,
    preview,
    sizes,
  },
};
const names = values.only?.split(',') ?? Object.keys(parts);
const unknown = names.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}
const root = fileURLToPath(new URL('..', import.meta.url));
const built = spawnSync(process.execPath, ['esbuild.js'], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
});
if (built.status !== 0) process.exit(1);
console.log(
  `Node.js ${process.versions.node}, ${cpus().length} cores. Ratios are of medians measured in turns in this run.`,
);
for (const name of names) await parts[name]({ quick: values.quick });

/** In a process of its own: it is TypeScript, because it shares the page with the tests. */
function preview({ quick }) {
  const args = ['--import', 'tsx', 'bench/preview.ts', ...(quick ? ['--quick'] : [])];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
