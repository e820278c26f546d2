// Ten thousand files in one process of the command line, start-up not counted.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, printTable } from './measure.mjs';

const cli = fileURLToPath(new URL('../dist/cli/hsm.js', import.meta.url));

const corpus = fileURLToPath(new URL('../test/corpus/correct/', import.meta.url));
const correct = readdirSync(corpus).map((name) => readFileSync(join(corpus, name), 'utf8'));

/** A template as a folder holds them: a correct one with a number of its own, every tenth with a damaged tag. */
export function folderTemplate(index) {
  const text = correct[index % correct.length].replace('[#HSM#]', `[#HSM#]№ ${index}. `);
  return index % 10 === 0 ? text.replace('[#HSM#]', '[#НSM#]') : text;
}

export async function commandLine({ quick }) {
  const folder = mkdtempSync(join(tmpdir(), 'hsm-bench-'));
  try {
    const count = quick ? 2000 : 10_000;
    for (let index = 0; index < count; index++) {
      const sub = join(folder, String(index % 100));
      if (index < 100) mkdirSync(sub);
      writeFileSync(join(sub, `${index}.hsm`), folderTemplate(index));
    }
    mkdirSync(join(folder, 'one'));
    writeFileSync(join(folder, 'one', 'one.hsm'), folderTemplate(0));
    const run = (path, expected) => {
      const start = performance.now();
      const { status, stdout } = spawnSync(process.execPath, [cli, 'check', '--language', 'en', path], {
        encoding: 'utf8',
        maxBuffer: 1 << 30,
      });
      const checked = Number(/^(\d+) checked:/m.exec(stdout)?.[1]);
      if (checked !== expected) throw new Error(`hsm check ended with ${status} after ${checked} files`);
      return performance.now() - start;
    };
    const rounds = quick ? 3 : 5;
    const startUp = median(Array.from({ length: rounds }, () => run(join(folder, 'one'), 1)));
    const whole = median(Array.from({ length: rounds }, () => run(folder, count + 1)));
    const perSecond = (count / (whole - startUp)) * 1000;
    printTable(
      'Command line',
      ['', ''],
      [
        ['files', count],
        ['start-up with one file, ms', startUp],
        ['all files, ms', whole],
        ['files a second, start-up not counted', perSecond],
      ],
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
