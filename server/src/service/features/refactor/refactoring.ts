import type { CheckOptions } from '../../checks/types';
import type { TextEdit } from '../../vocabulary/edits';
import type { LocalizedText } from '../../vocabulary/language';
import type { Result } from '../../vocabulary/result';
import type { Span } from '../../vocabulary/span';
import type { HsmDocument } from '../../syntax/tree';

/** A change that the author may want, without anything being wrong. */
export interface Refactoring {
  readonly kind: string;
  readonly title: LocalizedText;
  /** In any order, not overlapping; undefined when it cannot be done. */
  readonly edits?: readonly TextEdit[];
  /** Why it cannot be done; then there are no edits. */
  readonly refusal?: LocalizedText;
  /** A text that becomes a variable and its sample: the edits are made when the author has chosen it. */
  readonly sample?: NewSample;
}

/** A text that becomes a variable, and the sample of that variable. */
export interface NewSample {
  readonly span: Span;
  readonly name: string;
  readonly set: string;
  readonly value: string;
}

/** Where the samples of new variables would be kept, or why they cannot be. */
export type SampleTarget = Result<{
  readonly set: string;
  /** What the set has; nothing when there is no such set yet. */
  readonly values: Readonly<Record<string, string>>;
  /** Whether the configuration file has to be made. */
  readonly isNewFile: boolean;
}>;

/** The place for which refactorings are looked for. */
export interface RefactoringPlace {
  readonly document: HsmDocument;
  /** The selection; empty for a cursor. */
  readonly selection: Span;
  /** The active set first. */
  readonly samples: CheckOptions['samples'];
  /** Undefined when the editor cannot write samples. */
  readonly sampleTarget: SampleTarget | undefined;
  /** Whether the author asked for refactorings by name; else only the likely ones are offered. */
  readonly isAsked: boolean;
}

/** The selection without whitespace at its ends; undefined when nothing is left of it. */
export function selectedText({ document, selection }: RefactoringPlace): Span | undefined {
  const written = document.text.slice(selection.start, selection.end);
  const trimmed = written.trim();
  if (trimmed === '') return undefined;
  const start = selection.start + written.indexOf(trimmed);
  return { start, end: start + trimmed.length };
}

/**
 * The edit that takes a part out of a text: of the whitespace on both sides one remains, the one with more line ends;
 * none at an end of the text.
 *
 * @param within the text, a part of `text`
 */
export function removalOf(text: string, within: Span, part: Span): TextEdit {
  const left = text.slice(within.start, part.start);
  const right = text.slice(part.end, within.end);
  const before = left.slice(left.trimEnd().length);
  const after = right.slice(0, right.length - right.trimStart().length);
  const span = { start: part.start - before.length, end: part.end + after.length };
  if (span.start === within.start || span.end === within.end) return { span, newText: '' };
  const lines = (space: string): number => space.split('\n').length;
  return { span, newText: lines(after) > lines(before) ? after : before };
}
