// Ten thousand files in one thread of the command line, and twenty thousand in all, start-up not counted.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
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

/** Templates in a hundred folders. */
function writeTemplates(folder, count) {
  for (let index = 0; index < count; index++) {
    const sub = join(folder, String(index % 100));
    if (index < 100) mkdirSync(sub, { recursive: true });
    writeFileSync(join(sub, `${index}.hsm`), folderTemplate(index));
  }
}

/** One thread against one for each core, in turns. */
function printThreads(folder, one, { quick, run }) {
  const count = quick ? 15_000 : 20_000;
  const most = join(folder, 'most');
  writeTemplates(most, count);
  const cores = availableParallelism();
  const times = Array.from({ length: quick ? 3 : 5 }, () => ({
    startUp: run(one, 1),
    alone: run(most, count),
    together: run(most, count, cores),
  }));
  const of = (key) => median(times.map((round) => round[key]));
  const perSecond = (key) => (count / (of(key) - of('startUp'))) * 1000;
  printTable(
    `Command line, ${count} files`,
    ['', 'one thread', `${cores} threads`, 'ratio'],
    [
      ['all files, ms', of('alone'), of('together'), of('alone') / of('together')],
      [
        'files a second, start-up not counted',
        perSecond('alone'),
        perSecond('together'),
        perSecond('together') / perSecond('alone'),
      ],
    ],
  );
}

export async function commandLine({ quick }) {
  const folder = mkdtempSync(join(tmpdir(), 'hsm-bench-'));
  try {
    const count = quick ? 2000 : 10_000;
    const [many, one] = [join(folder, 'many'), join(folder, 'one')];
    writeTemplates(many, count);
    writeTemplates(one, 1);
    const time = (...args) => {
      const start = performance.now();
      const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 30 });
      return { time: performance.now() - start, status, stdout };
    };
    const run = (path, expected, threads = 1) => {
      const args = ['check', '--language', 'en', '--threads', String(threads), path];
      const { time: taken, status, stdout } = time(cli, ...args);
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
    // In turns, so that a busy moment of the machine meets all of them.
    const times = Array.from({ length: rounds }, () => ({
      startUp: run(one, 1),
      whole: run(many, count),
      readOne: read(one, 1),
      readAll: read(many, count),
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
    printThreads(folder, one, { quick, run });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
