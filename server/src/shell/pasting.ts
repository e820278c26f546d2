import type * as Pasting from '../service/pasting';
import { parts } from './parts';

/** What turns formatted text of other programs into text of a template. Loaded when first requested. */
export function pasting(): typeof Pasting {
  const known = parts();
  if (!isLoaded(known.pasting)) known.load?.('pasting.js');
  if (!isLoaded(known.pasting)) throw new Error('pasting.js was not loaded.');
  return known.pasting;
}

function isLoaded(handed: unknown): handed is typeof Pasting {
  return typeof handed === 'object' && handed !== null && 'pastedText' in handed;
}
