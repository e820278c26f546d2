// Activation in a real extension host, beside an extension of VS Code's own on the same library.
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleSuite } from '../scripts/host/bundle-suite.mjs';
import { removeFolder, temporaryFolder } from '../scripts/host/processes.mjs';
import { runInWindow } from '../scripts/host/suite-window.mjs';
import { median, printTable } from './measure.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** What bench/host writes in front of its numbers. */
const tag = '[hsm-bench] ';

export async function activation({ quick }) {
  const tests = await bundleSuite('node', join(root, 'bench', 'host'), root, '', false);
  const rounds = [];
  for (let round = 0; round < (quick ? 1 : 5); round++) {
    const numbers = await measure(tests);
    if (!numbers) {
      console.log('\nActivation could not be measured: the editor did not finish.');
      return;
    }
    rounds.push(numbers);
  }
  const of = (name) => median(rounds.map((one) => one[name]));
  const floor = of('json');
  printTable(
    'Activation in the extension host of VS Code',
    ['', 'ms', 'ratio'],
    [
      ['JSON of VS Code itself: activate', floor, 1],
      ['ours: load and activate', of('ours'), of('ours') / floor],
      ['ours: from the first template to its findings', of('findings'), of('findings') / floor],
    ],
  );
}

async function measure(tests) {
  const folder = await temporaryFolder('hsm-bench-');
  await cp(join(root, 'test', 'vscode', 'workspace'), folder, { recursive: true });
  await mkdir(join(root, 'out', 'screenshots'), { recursive: true });
  let numbers;
  const cause = await runInWindow('node', {
    ...{ extension: root, tests, folder, limit: 300_000, verbose: false },
    screenshot: join(root, 'out', 'screenshots', 'bench-activation.png'),
    onLine(line) {
      if (line.startsWith(tag)) numbers = JSON.parse(line.slice(tag.length));
      return false;
    },
  });
  if (cause !== '') console.log(cause);
  await removeFolder(folder);
  return numbers;
}
