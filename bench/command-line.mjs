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

/** The least that a program does which reads every file of a folder. */
const READ_ALL = `
const { readdirSync, readFileSync } = require('node:fs');
let files = 0;
for (const entry of readdirSync(process.argv[1], { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  readFileSync(entry.path + '/' + entry.name, 'utf8');
  files++;
}
console.log(files);`;

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
    const time = (...args) => {
      const start = performance.now();
      const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 30 });
      return { time: performance.now() - start, status, stdout };
    };
    const run = (path, expected) => {
      const { time: taken, status, stdout } = time(cli, 'check', '--language', 'en', path);
      const checked = Number(/^([\d,]+) checked:/m.exec(stdout)?.[1]?.replaceAll(',', ''));
      if (checked !== expected) throw new Error(`hsm check ended with ${status} after ${checked} files`);
      return taken;
    };
    const read = (path, expected) => {
      const { time: taken, stdout } = time('-e', READ_ALL, path);
      if (Number(stdout) !== expected) throw new Error(`${stdout} files were read, not ${expected}`);
      return taken;
    };
    const rounds = quick ? 3 : 5;
    const one = join(folder, 'one');
    // In turns, so that a busy moment of the machine meets all of them.
    const times = Array.from({ length: rounds }, () => ({
      startUp: run(one, 1),
      whole: run(folder, count + 1),
      readOne: read(one, 1),
      readAll: read(folder, count + 1),
    }));
    const of = (key) => median(times.map((round) => round[key]));
    const perSecond = (all, start) => (count / (all - start)) * 1000;
    const checking = perSecond(of('whole'), of('startUp'));
    const reading = perSecond(of('readAll'), of('readOne'));
    printTable(
      'Command line',
      ['', ''],
      [
        ['files', count],
        ['start-up with one file, ms', of('startUp')],
        ['all files, ms', of('whole')],
        ['files a second, start-up not counted', checking],
        ['files a second, only read', reading],
        ['time, × only read', reading / checking],
      ],
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
