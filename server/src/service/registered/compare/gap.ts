import type { Span } from '../../vocabulary/span';
import type { Pattern } from './pattern';

/** The place at which a text differs from a registered one that it does not fit. */
export interface Gap {
  /** In the registered text. */
  readonly theirs: Span;
  /** In ours. */
  readonly ours: Span;
}

/** A word, a placeholder, a line end or one other character. */
interface Token {
  readonly text: string;
  readonly start: number;
  readonly isPlace: boolean;
}

/**
 * The stretch between what is the same from the beginning and what is the same from the end; a placeholder takes everything up to
 * the next word that follows it. Linear in the length.
 */
export function gapOf(pattern: Pattern, text: string): Gap {
  const theirs = tokensOf(pattern);
  const ours = tokensOfText(text, 0, text.length);
  const before = sameUntil(theirs, ours);
  const after = sameUntil([...theirs].reverse(), [...ours].reverse());
  const theirStart = before.theirs;
  const ourStart = before.ours;
  const theirEnd = Math.max(theirStart, theirs.length - after.theirs);
  const ourEnd = Math.max(ourStart, ours.length - after.ours);
  return {
    theirs: spanOf(theirs, theirStart, theirEnd, pattern.text.length),
    ours: spanOf(ours, ourStart, ourEnd, text.length),
  };
}

/** How many tokens are the same, and how many of ours stand for them. */
function sameUntil(theirs: readonly Token[], ours: readonly Token[]): { theirs: number; ours: number } {
  let own = 0;
  for (let index = 0; index < theirs.length; index++) {
    const token = theirs[index];
    if (token?.isPlace === true) {
      const next = theirs[index + 1];
      const end = next === undefined ? lineEnd(ours, own) : placeOf(next.text, ours, own + 1);
      if (end <= own) return { theirs: index, ours: own };
      own = end;
    } else if (token?.text === ours[own]?.text) own++;
    else return { theirs: index, ours: own };
  }
  return { theirs: theirs.length, ours: own };
}

/** Where a token is next in the same line; -1 when it is not there. */
function placeOf(token: string, ours: readonly Token[], from: number): number {
  for (let index = from; index < ours.length; index++) {
    const text = ours[index]?.text;
    if (text === token) return index;
    if (text === '\n') return -1;
  }
  return -1;
}

function lineEnd(ours: readonly Token[], from: number): number {
  let index = from;
  while (index < ours.length && ours[index]?.text !== '\n') index++;
  return index;
}

function spanOf(tokens: readonly Token[], from: number, to: number, length: number): Span {
  const start = tokens[from]?.start ?? length;
  const last = to > from ? tokens[to - 1] : undefined;
  return { start, end: last ? last.start + last.text.length : start };
}

function tokensOf({ text, placeholders }: Pattern): readonly Token[] {
  const tokens: Token[] = [];
  let offset = 0;
  for (const { span } of placeholders) {
    tokens.push(...tokensOfText(text, offset, span.start));
    tokens.push({ text: text.slice(span.start, span.end), start: span.start, isPlace: true });
    offset = span.end;
  }
  tokens.push(...tokensOfText(text, offset, text.length));
  return tokens;
}

const TOKEN = /[\p{L}\p{M}\p{N}]+|[^]/gu;

function tokensOfText(text: string, start: number, end: number): readonly Token[] {
  return Array.from(text.slice(start, end).matchAll(TOKEN), ({ 0: token, index }) => ({
    text: token,
    start: start + index,
    isPlace: false,
  }));
}
