import { anyOptions, type Case } from './case';
import { nextConfiguration } from './configurations';
import { judge, shrinkFault, type Fault } from './judge';
import { Random } from './random';
import { nextText } from './texts';

/** How many texts are kept to be changed again. */
const MAX_KEPT = 200;

export interface HuntOptions {
  readonly seed: number;
  /** Whether only templates are tried: for a test of a few seconds. */
  readonly isQuick?: boolean;
  /** Asked before every case. */
  readonly isOver: (cases: number) => boolean;
  /** Called with every case before it is tried. */
  readonly onCase?: (one: Case) => void;
  /** Called with every fault when it is found; once for each cause. */
  readonly onFault?: (fault: Fault) => void;
}

/** Tries random texts until it is over. */
export function hunt({ seed, isQuick = false, isOver, onCase, onFault }: HuntOptions): {
  readonly cases: number;
  readonly faults: readonly Fault[];
} {
  const random = new Random(seed);
  const kept: string[] = [];
  const faults = new Map<string, Fault>();
  let cases = 0;
  for (; !isOver(cases); cases++) {
    const one = nextCase(random, kept, isQuick);
    onCase?.(one);
    if (one.subject === 'template')
      kept[kept.length < MAX_KEPT ? kept.length : random.below(MAX_KEPT)] = one.text;
    for (const found of judge(one)) {
      if (faults.has(found.cause)) continue;
      const fault = shrinkFault(found, one);
      faults.set(found.cause, fault);
      onFault?.(fault);
    }
  }
  return { cases, faults: [...faults.values()] };
}

function nextCase(random: Random, kept: readonly string[], isQuick: boolean): Case {
  if (!isQuick && random.chance(0.1))
    return { subject: 'configuration', text: nextConfiguration(random), options: 0 };
  return { subject: 'template', text: nextText(random, kept), options: anyOptions(random) };
}
