/**
 * `npm run fuzz -- --seed N --seconds S`: looks for texts and configurations that break a promise of
 * docs/architecture.md, and for texts that are slow. The same seed tries the same texts. Exit code 1 when something
 * was found.
 */
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { processorTime } from './guard';
import { Progress } from './progress';
import { shown } from './report';
import type { News, Order } from './worker';

/** So much processor time a worker may spend on one text: more than the limit of every single work on it, with shrinking. */
const TIMEOUT_MS = 120_000;
const MEMORY_MB = 1_500;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '60' },
    only: { type: 'string' },
  },
});
const seconds = Number(values.seconds);
const seed = Number(values.seed);

/** How much of the time each search gets. */
const SHARES: Readonly<Record<Order['work'], number>> = {
  faults: 0.4,
  'slow texts': 0.2,
  'growing texts': 0.4,
};

let found = 0;

function report(text: string): void {
  found++;
  console.log(`\n${text}`);
}

/** Runs one search; one that hangs or dies is reported with its text and goes on with the next seed. */
async function search(work: Order['work'], from: number, share: number): Promise<void> {
  const end = Date.now() + share * 1000;
  for (let next = from; Date.now() < end; next++) {
    const cause = await runWorker({ work, seed: next, seconds: Math.ceil((end - Date.now()) / 1000) });
    if (cause === undefined) return;
    report(cause);
  }
}

/** @returns undefined when the worker came to its end, else what happened to it */
function runWorker(order: Omit<Order, 'memory'>): Promise<string | undefined> {
  const progress = new Progress();
  const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
    workerData: { ...order, memory: progress.memory },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  return new Promise((resolve, reject) => {
    let count = -1;
    let since = process.cpuUsage();
    const lost = (how: string): void => {
      clearInterval(watchdog);
      if (progress.count === 0) reject(new Error(how));
      resolve(`${how}, seed ${order.seed}\n  ${shown(JSON.stringify(progress.text))}`);
    };
    const watchdog = setInterval(() => {
      if (progress.count !== count) [count, since] = [progress.count, process.cpuUsage()];
      if (processorTime(since) < TIMEOUT_MS) return;
      void worker.terminate();
      lost(`hangs in ${order.work}`);
    }, 1000);
    worker.on('message', (news: News) => {
      if ('found' in news) report(news.found);
      else console.log(`${order.work}: ${news.tried} tried with seed ${order.seed}`);
    });
    worker.on('error', (error) => lost(`dies in ${order.work}: ${error.message}`));
    worker.on('exit', () => {
      clearInterval(watchdog);
      resolve(undefined);
    });
  });
}

async function main(): Promise<void> {
  // One after the other: side by side they would make each other slow.
  for (const work of ['faults', 'slow texts', 'growing texts'] as const) {
    if (values.only === undefined) await search(work, seed, seconds * SHARES[work]);
    else if (values.only === work) await search(work, seed, seconds);
  }
  console.log(`\n${found} found`);
  process.exitCode = found > 0 ? 1 : 0;
}

void main();
