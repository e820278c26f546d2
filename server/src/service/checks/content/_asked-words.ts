import { contentSpan } from '../../syntax/section-offsets';
import type { Span } from '../../vocabulary/span';
import type { HsmDocument } from '../../syntax/tree';
import { CODE_KIND_WORDS, CODE_WORDS, REQUESTS, SENSITIVE_WORDS } from './_sensitive-words';
import { WordFinder } from './_words';

/** Words of a body that show what it asks for, in order. A word may be of several kinds. */
interface AskedWords {
  /** They begin a request. */
  readonly requests: readonly Span[];
  /** They may name a code. */
  readonly codes: readonly Span[];
  /** They may show what a code is for. */
  readonly codeKinds: readonly Span[];
  /** They may name what a template must not ask for. */
  readonly sensitive: readonly Span[];
}

const NONE: AskedWords = { requests: [], codes: [], codeKinds: [], sensitive: [] };
const finder = new WordFinder({
  requests: REQUESTS,
  codes: CODE_WORDS,
  codeKinds: CODE_KIND_WORDS,
  sensitive: SENSITIVE_WORDS,
});

/** The words in one pass for all checks that ask. */
export function askedWordsOf(document: HsmDocument): AskedWords {
  return document.once(findAskedWords);
}

function findAskedWords(document: HsmDocument): AskedWords {
  const found = finder.find(document.text, contentSpan(document.body));
  if (found.length === 0) return NONE;
  const words: Record<keyof AskedWords, Span[]> = { requests: [], codes: [], codeKinds: [], sensitive: [] };
  for (const { span, lists } of found) for (const list of lists) words[list].push(span);
  return words;
}
