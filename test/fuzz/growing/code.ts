import { loadCounting, type CountingCode } from '../../support/counting/load';
import type * as Works from '../works';

let loading: Promise<CountingCode<typeof Works>> | undefined;

/** The works, with the code of the product and its libraries counting its steps; loaded once. */
export function loadWorks(): Promise<CountingCode<typeof Works>> {
  loading ??= loadCounting<typeof Works>('test/fuzz/works/index.ts', isWorks);
  return loading;
}

function isWorks(value: unknown): value is typeof Works {
  return typeof value === 'object' && value !== null && 'worksOf' in value;
}
