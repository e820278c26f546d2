import type { CopiesTexts } from '../src/copies/messages';

/** The words that the editor put into the page. */
export function copiesTexts(): CopiesTexts {
  const written: unknown = JSON.parse(document.documentElement.dataset['texts'] ?? '');
  if (!isTexts(written)) throw new Error('The page has no words.');
  return written;
}

/** The page is ours, and its script cannot run in another one. */
function isTexts(written: unknown): written is CopiesTexts {
  return typeof written === 'object' && written !== null && 'states' in written;
}
