import { contentSpan } from '../syntax/section-offsets';
import type { Span } from '../syntax/span';
import type { HsmDocument } from '../syntax/tree';
import { CODE_WORDS, REQUESTS } from './_sensitive-words';
import { remembered } from './_remembered';
import { WordFinder } from './_words';

/** Words of a body that begin a request, or that may name a code; in order. */
interface AskedWords {
  readonly requests: readonly Span[];
  readonly codes: readonly Span[];
}

const NONE: AskedWords = { requests: [], codes: [] };
const codeWords = new Set(CODE_WORDS.trim().split(/\s+/));
const finder = new WordFinder(REQUESTS + CODE_WORDS);

/** The words in one pass for all checks that ask. */
export const askedWordsOf = remembered((document: HsmDocument): AskedWords => {
  const found = finder.find(document.text, contentSpan(document.body));
  return found.length === 0 ? NONE : sorted(document.text, found);
});

function sorted(text: string, found: readonly Span[]): AskedWords {
  const requests: Span[] = [];
  const codes: Span[] = [];
  for (const span of found) {
    const isCode = codeWords.has(text.slice(span.start, span.end).toLowerCase());
    (isCode ? codes : requests).push(span);
  }
  return { requests, codes };
}
