import { RE2JS } from 're2js';
import { LIMITS } from '../vocabulary/limits';
import { failure, success, type Result } from '../vocabulary/result';
import type { Span } from '../vocabulary/span';

/** A pattern that is matched in linear time, whatever the pattern and the text (docs/decisions/0010-company-checks.md). */
interface Pattern {
  /** Where it matches, in order; not empty ones. The list ends early when looking further would take too long. */
  matchesIn(text: string): readonly Span[];
}

/**
 * Compiles a regular expression in the syntax of RE2. Never throws.
 *
 * @returns the problem in the words of the engine, in English, with the part that is wrong
 */
export function compilePattern(source: string): Result<Pattern, string> {
  try {
    const expression = RE2JS.compile(source);
    const size = expression.programSize();
    if (size > LIMITS.patternSize.value) return failure('the pattern is too large');
    return success({ matchesIn: (text) => matchesIn(expression, size, text) });
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace('error parsing regexp: ', '') : '';
    return failure(reason);
  }
}

function matchesIn(expression: RE2JS, size: number, text: string): readonly Span[] {
  const matches: Span[] = [];
  const matcher = expression.matcher(text);
  // One search reads the rest of the text once. Many searches that each read to its end would add up.
  let steps = 0;
  let offset = 0;
  while (steps < LIMITS.patternSteps.value && matcher.find()) {
    steps += size * (text.length - offset);
    offset = matcher.end();
    if (offset > matcher.start()) matches.push({ start: matcher.start(), end: offset });
  }
  return matches;
}
