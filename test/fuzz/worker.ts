/** Looks for faults and reports each; the watchdog in main.ts ends it when it hangs or dies. */
import { parentPort, workerData } from 'node:worker_threads';
import { evolve } from './evolve';
import { loadWorks } from './growing/code';
import { textOf } from './growing/kinds';
import { describeGrowing, searchGrowing } from './growing/search';
import { unitsOfTheCode } from './growing/units';
import { hunt } from './hunt';
import { Progress } from './progress';
import { Random } from './random';
import { describeFault, describeSlow } from './report';

/** The input of the worker. */
export interface Order {
  readonly work: 'faults' | 'slow texts' | 'growing texts';
  readonly seed: number;
  readonly seconds: number;
  readonly memory: SharedArrayBuffer;
}

/** The messages of the worker. */
export type News = { readonly found: string } | { readonly tried: number };

const { work, seed, seconds, memory } = workerData as Order;
const progress = new Progress(memory);
const end = Date.now() + seconds * 1000;
const isOver = (): boolean => Date.now() > end;
const post = (news: News): void => parentPort?.postMessage(news);

async function growing(): Promise<void> {
  const { kinds } = await searchGrowing({
    ...{ code: await loadWorks(), random: new Random(seed), units: unitsOfTheCode(), isOver },
    onKind: (kind) => progress.begin(textOf(kind, 1_000)),
    onFound: (found) => post({ found: describeGrowing(found) }),
  });
  post({ tried: kinds });
}

if (work === 'growing texts') void growing();
else if (work === 'faults') {
  const { cases } = hunt({
    ...{ seed, isOver, onCase: ({ text }) => progress.begin(text) },
    onFault: (fault) => post({ found: describeFault(fault) }),
  });
  post({ tried: cases });
} else {
  const { kinds } = evolve({
    ...{ random: new Random(seed), isOver, onKind: (text) => progress.begin(text) },
    onSlow: (slow) => post({ found: describeSlow(slow) }),
  });
  post({ tried: kinds });
}
