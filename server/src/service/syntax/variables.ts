import { trimEndOf } from '../vocabulary/trim';
import { exactTagAt } from './exact-tags';
import type { Span } from '../vocabulary/span';

/** How the name of a variable is written. `invalid`: Meta refuses such a name (spaces inside, capitals, Cyrillic, signs). */
export type VariableForm = 'number' | 'name' | 'invalid';

/** Braces that look like a variable and are none. */
export interface DamagedVariableNode {
  readonly span: Span;
  /** What was probably meant, when that is clear. */
  readonly name: string | undefined;
  readonly defect: 'single-brace' | 'unbalanced' | 'inner-space' | 'empty' | 'extra-brace' | 'unpaired';
}

/** A piece of text in braces, as the scanner found it. */
export interface ScannedVariable {
  readonly end: number;
  readonly defect: DamagedVariableNode['defect'] | undefined;
}

/** The longest content between double braces (`docs/grammar.md`, section 2). */
const MAXIMUM_CONTENT = 64;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const NUMBER = /^[1-9][0-9]*$/;
const NAME = /^[a-z_][a-z0-9_]*$/;

/** The form of a variable's name: `1`, `name`, or one that Meta refuses. */
export function variableForm(name: string): VariableForm {
  // Nearly all variables have one digit; patterns are expensive.
  if (name.length === 1 && name >= '1' && name <= '9') return 'number';
  if (NUMBER.test(name)) return 'number';
  return NAME.test(name) ? 'name' : 'invalid';
}

/**
 * Reads a variable or damaged braces at a `{`. An exact tag wins over the braces around it.
 *
 * @returns undefined when the brace is plain text
 */
export function scanVariable(text: string, offset: number): ScannedVariable | undefined {
  let contentStart = offset;
  while (text.charCodeAt(contentStart) === OPEN && contentStart < offset + 4) contentStart++;
  const opened = contentStart - offset;
  let contentEnd = contentStart;
  for (; contentEnd < text.length; contentEnd++) {
    const unit = text.charCodeAt(contentEnd);
    if (unit === CLOSE) break;
    const stops =
      unit === OPEN || unit === 0x0a || unit === 0x0d || contentEnd - contentStart >= MAXIMUM_CONTENT;
    if (stops || (unit === 0x5b && exactTagAt(text, contentEnd) !== undefined)) {
      return opened === 1 ? undefined : { end: contentStart, defect: 'unpaired' };
    }
  }
  let end = contentEnd;
  while (text.charCodeAt(end) === CLOSE && end < contentEnd + 4) end++;
  const closed = end - contentEnd;
  if (closed === 0) return opened === 1 ? undefined : { end: contentStart, defect: 'unpaired' };

  const content = text.slice(contentStart, contentEnd);
  const trimmed = content.trim();
  if (opened === 2 && closed === 2) {
    if (trimmed === '') return { end, defect: 'empty' };
    const spaced = trimmed.length < content.length && variableForm(trimmed) !== 'invalid';
    return { end, defect: spaced ? 'inner-space' : undefined };
  }
  const meant = variableForm(trimmed) !== 'invalid';
  if (opened === 1 && closed === 1) return meant ? { end, defect: 'single-brace' } : undefined;
  if (opened > 2 && closed > 2) return { end, defect: 'extra-brace' };
  if (opened === 1 && !meant) return undefined;
  return { end, defect: meant || trimmed === '' ? 'unbalanced' : 'unpaired' };
}

/** The node of a damaged variable from its text; `defect` as the scanner reported it. */
export function damagedVariable(text: string, span: Span): DamagedVariableNode {
  const written = text.slice(span.start, span.end);
  const content = trimEndOf(written.replace(/^\{+/, ''), '}');
  const trimmed = content.trim();
  const name = variableForm(trimmed) === 'invalid' ? undefined : trimmed;
  const scanned = written.startsWith('{') ? scanVariable(written, 0) : undefined;
  return { span, name, defect: scanned?.defect ?? 'unpaired' };
}
