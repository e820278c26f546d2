// The way of 2,000 templates into BPMSoft and back, by the command line, start-up counted: time and memory.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, printTable } from './measure.mjs';
import { template } from './texts.mjs';

const cli = fileURLToPath(new URL('../dist/cli/hsm.js', import.meta.url));
/** What one import of BPMSoft takes. */
const COUNT = 2000;
/** The most memory that the process had, in KB, as its last line. */
const REPORT_MEMORY = `data:text/javascript,process.on('exit',()=>console.error('memory '+process.resourceUsage().maxRSS))`;

/**
 * One run of the command line.
 * @param {string} folder
 * @param {readonly string[]} args
 * @param {readonly number[]} expected exit codes
 */
function run(folder, args, expected) {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', REPORT_MEMORY, cli, ...args], {
    ...{ cwd: folder, encoding: 'utf8', maxBuffer: 1 << 30 },
  });
  const time = performance.now() - start;
  if (!expected.includes(status ?? -1)) throw new Error(`hsm ${args[0]} ended with ${status}: ${stderr}`);
  return { time, memory: Number(/^memory (\d+)$/m.exec(stderr)?.[1]) / 1024, stdout };
}

/**
 * What the import cannot do without: as many files, written by this process.
 * @param {string} folder
 * @param {(index: number) => string} textOf
 */
function writeAlone(folder, textOf) {
  const texts = Array.from({ length: COUNT }, (_, index) => textOf(index));
  const start = performance.now();
  mkdirSync(folder);
  texts.forEach((text, index) => writeFileSync(join(folder, `${index}.hsm`), text));
  return { time: performance.now() - start, memory: Number.NaN };
}

/** Texts that are alike but for a few words, as in a folder, and texts of the longest kind. */
const KINDS = {
  alike: (index) =>
    `[#HSM#]Здравствуйте! Ваш заказ № ${index} готов к выдаче.\nЖдём вас ежедневно.[*FOOT*]Магазин «Пример»`,
  longest: (index) => template(1000, index + 1).replace('[#HSM#]', () => `[#HSM#]№ ${index}. `),
};

export async function handOver({ quick }) {
  const rows = [];
  // Nothing is deleted before the end: a file system may take seconds to create files where others have just gone.
  const place = mkdtempSync(join(tmpdir(), 'hsm-bench-'));
  try {
    for (const [kind, textOf] of Object.entries(KINDS)) {
      const folder = join(place, kind);
      mkdirSync(folder);
      mkdirSync(join(folder, 'templates'));
      const config = { lookup: { type: 'WhatsApp', file: 'lookup.xlsx' }, allowPlaceholders: true };
      writeFileSync(join(folder, 'hsm.config.json'), JSON.stringify(config));
      for (let index = 0; index < COUNT; index++)
        writeFileSync(join(folder, 'templates', `Шаблон ${index}.hsm`), textOf(index));
      const work = {
        export: () => run(folder, ['export', 'templates', '--force', '--out', 'lookup.xlsx'], [0]),
        import: (round) => run(folder, ['import', 'lookup.xlsx', '--out', `../${kind}-back-${round}`], [0]),
        'files alone': (round) => writeAlone(join(place, `${kind}-alone-${round}`), textOf),
        status: () => run(folder, ['status', 'templates/'], [0]),
        check: () => run(folder, ['check', 'templates', '--format', 'text'], [0, 1]),
      };
      const runs = Object.fromEntries(Object.keys(work).map((name) => [name, []]));
      for (let round = 0; round < (quick ? 3 : 5); round++)
        for (const [name, once] of Object.entries(work)) runs[name].push(once(round));
      for (const [name, all] of Object.entries(runs))
        rows.push([
          `${name}, ${kind}`,
          median(all.map(({ time }) => time)) / 1000,
          Math.max(...all.map(({ memory }) => memory)),
        ]);
    }
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
  printTable(`hsm with ${COUNT} templates`, ['', 's', 'most memory, MB'], rows);
}
