// `hsm check --fix` killed at random moments: whatever is left, every file must be the old or the new text, whole.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export interface KillPlan {
  /** The script of the command line. */
  readonly program: string;
  readonly files: number;
  readonly kills: number;
  readonly seed: number;
}

/** What was seen in all runs together. */
export interface KillCounts {
  readonly kills: number;
  /** Runs that ended before they were killed. */
  readonly finished: number;
  /** Runs that were killed when some files were written and some not. */
  readonly amid: number;
  readonly oldFiles: number;
  readonly newFiles: number;
  /** Files that are neither; must be 0. */
  readonly torn: number;
  /** Unfinished files that a kill left. */
  readonly leftovers: number;
  /** Of those, after the next run; must be 0. */
  readonly leftoversAfter: number;
  /** Files that the next run did not repair; must be 0. */
  readonly notRepaired: number;
}

const FOLDERS = 20;

function nameOf(index: number): string {
  return join(String(index % FOLDERS), `${index}.hsm`);
}

/** A text with mistakes that safe fixes repair; some are longer than one write of the system takes. */
function damagedText(index: number): string {
  const long = index % 50 === 0 ? '\nЖдём  вас в магазине.'.repeat(3000) : '';
  return `[#HSM#]Заказ  №${index} собран , ждём  вас.${long}[*FOOTER*]Магазин`;
}

/** Numbers from 0 to 1, the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Kills run after run, each in the same folder with the old texts, and looks at what is left. */
export async function killRuns({ program, files, kills, seed }: KillPlan): Promise<KillCounts> {
  const folder = mkdtempSync(join(tmpdir(), 'hsm-kill-'));
  const names = Array.from({ length: files }, (_, index) => nameOf(index));
  const old = names.map((_, index) => damagedText(index));
  const damage = (): void => {
    for (const [index, name] of names.entries()) writeFileSync(join(folder, name), old[index] ?? '');
  };
  const read = (): string[] => names.map((name) => readFileSync(join(folder, name), 'utf8'));
  const strangers = (): number =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && !entry.name.endsWith('.hsm'),
    ).length;
  const args = [program, 'check', '--fix', '--quiet', folder];
  try {
    for (let index = 0; index < FOLDERS; index++) mkdirSync(join(folder, String(index)));
    damage();
    const start = performance.now();
    spawnSync(process.execPath, args);
    const whole = performance.now() - start;
    const repaired = read();
    if (repaired.some((text, index) => text === old[index])) throw new Error('A file has nothing to repair.');

    const random = randomFrom(seed);
    const counts = { finished: 0, amid: 0, oldFiles: 0, newFiles: 0, torn: 0 };
    const after = { leftovers: 0, leftoversAfter: 0, notRepaired: 0 };
    for (let kill = 0; kill < kills; kill++) {
      damage();
      const child = spawn(process.execPath, args, { stdio: 'ignore' });
      const ended = new Promise<NodeJS.Signals | null>((resolve) =>
        child.once('exit', (_, signal) => resolve(signal)),
      );
      const isKilled =
        kill % 2 === 0 ? wait(random() * whole) : whileWriting(folder, names, old, random, ended);
      await isKilled;
      child.kill('SIGKILL');
      if ((await ended) !== 'SIGKILL') counts.finished++;
      const left = read();
      const isOld = left.map((text, index) => text === old[index]);
      const isNew = left.map((text, index) => text === repaired[index]);
      counts.oldFiles += isOld.filter(Boolean).length;
      counts.newFiles += isNew.filter(Boolean).length;
      counts.torn += left.filter((_, index) => !isOld[index] && !isNew[index]).length;
      if (isOld.includes(true) && isNew.includes(true)) counts.amid++;
      after.leftovers += strangers();
      spawnSync(process.execPath, args);
      after.leftoversAfter += strangers();
      after.notRepaired += read().filter((text, index) => text !== repaired[index]).length;
    }
    return { kills, ...counts, ...after };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Waits until a file that is chosen at random was written, or the run is over. */
async function whileWriting(
  folder: string,
  names: readonly string[],
  old: readonly string[],
  random: () => number,
  ended: Promise<unknown>,
): Promise<void> {
  const chosen = Math.floor(random() * names.length);
  const path = join(folder, names[chosen] ?? '');
  const run = { isOver: false };
  void ended.then(() => (run.isOver = true));
  while (!run.isOver && readFileSync(path, 'utf8') === old[chosen]) await wait(1);
}
