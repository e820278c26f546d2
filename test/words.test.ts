import assert from 'node:assert/strict';
import { filesBelow, readText } from './support/repository';

interface Rule {
  readonly words: RegExp;
  /** What to write instead. */
  readonly instead: string;
  /** Where the words are right: tried on the line. */
  readonly unless?: RegExp;
}

/** Words that are nearly always a calque in comments, messages, docs and test titles. */
const RULES: readonly Rule[] = [
  {
    words: /\bbehind\b/i,
    instead: 'after, following',
    unless:
      /\blags? behind|\bbehind (?:the (?:buttons|checks|commands|editor|links|message|scenes)|a proxy)\b/i,
  },
  { words: /\banew\b/i, instead: 'again' },
  { words: /\bwhoever\b/i, instead: 'a noun: the author, callers' },
  { words: /\bso many\b/i, instead: 'a number of, at most, this many' },
  {
    words: /\b(?:stands?|stood)\b/i,
    instead: 'is, appears, precedes, follows',
    unless: /\bstands? (?:in )?for\b/i,
  },
  {
    words: /\b(?:told|tells?)\b/i,
    instead: 'report, send, say, call',
    unless:
      /\b(?:can|cannot|could|could not) tell\b|\btell us\b|\btell\b.+\b(?:apart|from)\b|\bshare tell enter\b/i,
  },
  { words: /\bmend(?:s|ed|ing)?\b/i, instead: 'fix' },
  { words: /\bdear(?:er|est)?\b(?! \{)/i, instead: 'expensive' },
  { words: /\bwhite space\b/i, instead: 'whitespace' },
  { words: /\b(?:writes?|wrote|written) over\b/i, instead: 'overwrite' },
  { words: /\bhand(?:s|ed)? over\b/i, instead: 'pass, provide, export' },
  { words: /\bhears? of\b/i, instead: 'is called with, receives' },
  { words: /\bbroken off\b/i, instead: 'stopped, cancelled' },
  { words: /\bas it is meant\b/i, instead: 'as intended' },
  { words: /\bMOST_[A-Z]/, instead: 'MAX_…' },
  { words: /\bPATIENCE_[A-Z]/, instead: 'TIMEOUT_…' },
];

const ANY = new RegExp(RULES.map(({ words }) => words.source).join('|'), 'i');

/** Files of people: without generated pages, data, templates, and the history of changes. */
const READ = /\.(?:ts|mjs|cjs|js|json|md|css|ya?ml)$/;
const SKIPPED =
  /^(?:CHANGELOG\.md|package-lock\.json|test\/words\.test\.ts|docs\/checks\/|examples\/|test\/corpus\/|test\/render\/formatting-cases\.json)/;

/** Each calque of a text as `path:line: “words”, use …`. */
function calques(path: string, text: string): string[] {
  if (!ANY.test(text)) return [];
  return text
    .split('\n')
    .flatMap((line, index) =>
      RULES.filter(({ words, unless }) => words.test(line) && unless?.test(line) !== true).map(
        ({ words, instead }) => `${path}:${index + 1}: “${words.exec(line)?.[0] ?? ''}”, use ${instead}`,
      ),
    );
}

describe('words', () => {
  it('are those of a native writer in comments, messages, docs and test titles', () => {
    const files = filesBelow('').filter((path) => READ.test(path) && !SKIPPED.test(path));
    assert.ok(files.length > 1000, 'the files are found');
    assert.deepEqual(
      files.flatMap((path) => calques(path, readText(path))),
      [],
    );
  });

  it('are found with their place and what to write instead', () => {
    assert.deepEqual(calques('a.ts', '// one\n/** Told once, behind the tag. */'), [
      'a.ts:2: “behind”, use after, following',
      'a.ts:2: “Told”, use report, send, say, call',
    ]);
  });

  it('are not found where they are right', () => {
    const right = ['a star stands for any ending', 'nobody can tell', 'to tell one from another'];
    for (const line of [...right, 'the commands behind the links'])
      assert.deepEqual(calques('a.ts', line), []);
  });
});
