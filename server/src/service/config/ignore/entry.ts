import { failure, success, type Result } from '../../vocabulary/result';
import { ignoreProblems } from './problems';
import { readSegment, type Segment } from './segment';
import { late } from '../../vocabulary/late-pattern';

/** An entry of `ignore`, read once. */
export interface IgnoreEntry {
  /** As the author wrote it. */
  readonly text: string;
  /** `!`: what fits is checked after all. */
  readonly isNegated: boolean;
  /** `drafts/`: fits folders only. */
  readonly isForFolders: boolean;
  /** `**` where any number of folders may be. */
  readonly segments: readonly (Segment | '**')[];
}

const ESCAPED_LETTER = late(() => /\\[\p{L}\p{N}_]/u);
/** In UTF-16 units. Longer than any path that a file system takes (PATH_MAX of Linux: 4,096 bytes). */
const MAX_LENGTH = 2048;

/**
 * Reads an entry of `ignore`: a line of a `.gitignore` file (https://git-scm.com/docs/gitignore#_pattern_format). The
 * difference: a character is a letter, not a byte, so that `?` fits a Cyrillic letter.
 *
 * @returns why it can ignore nothing, else the entry
 */
export function readIgnoreEntry(text: string): Result<IgnoreEntry> {
  if (text.length > MAX_LENGTH) return failure(ignoreProblems.tooLong(MAX_LENGTH));
  let pattern = withoutTrailingSpaces(text.normalize('NFC'));
  if (pattern.startsWith('#')) return failure(ignoreProblems.comment());
  const isNegated = pattern.startsWith('!');
  if (isNegated) pattern = pattern.slice(1);
  const isForFolders = pattern.endsWith('/');
  if (isForFolders) pattern = pattern.slice(0, -1);
  const isFixed = pattern.includes('/');
  const parts = (pattern.startsWith('/') ? pattern.slice(1) : pattern).split('/');
  const problem = problemOf(parts);
  if (problem) return failure(problem);
  const segments: (Segment | '**')[] = isFixed ? [] : ['**'];
  for (const [index, part] of parts.entries()) {
    if (/^\*\*+$/.test(part) && isFixed) {
      // At the end, it stands for what is in a folder, not for the folder itself.
      if (index === parts.length - 1) segments.push(ANYTHING);
      segments.push('**');
      continue;
    }
    const segment = readSegment(part);
    if (!segment) return failure(ignoreProblems.unclosed());
    segments.push(segment);
  }
  return success({ text, isNegated, isForFolders, segments });
}

const ANYTHING: Segment = readSegment('*') ?? [];

function problemOf(parts: readonly string[]): ReturnType<(typeof ignoreProblems)['empty']> | undefined {
  if (parts.every((part) => part === '')) return ignoreProblems.empty();
  if (parts.some((part) => part === '..') || /^[a-z]:$/i.test(parts[0] ?? ''))
    return ignoreProblems.outside();
  if (parts.some((part) => part === '.' || part === '')) return ignoreProblems.dot();
  const whole = parts.join('/');
  if (ESCAPED_LETTER().test(whole)) return ignoreProblems.backslash();
  return /(?<!\\)\{[^{},]*,[^{}]*\}/.test(whole) ? ignoreProblems.braces() : undefined;
}

/** Git drops spaces at the end unless a backslash is before them. */
function withoutTrailingSpaces(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === ' ' && text[end - 2] !== '\\') end--;
  return text.slice(0, end);
}
