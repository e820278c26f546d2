import type * as HandOver from '../service/hand-over';
import { parts } from './parts';

/** Workbooks and other tables. Loaded when first requested: most sessions never are. */
export function handOver(): typeof HandOver {
  const known = parts();
  if (!isLoaded(known.handOver)) known.load?.('hand-over.js');
  if (!isLoaded(known.handOver)) throw new Error('hand-over.js was not loaded.');
  return known.handOver;
}

function isLoaded(handed: unknown): handed is typeof HandOver {
  return typeof handed === 'object' && handed !== null && 'writeWorkbook' in handed;
}
