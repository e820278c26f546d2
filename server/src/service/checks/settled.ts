import type { TextMatch } from '../registered/compare/compare-text';
import { isUsable } from '../registered/status';
import { documentSpan } from '../syntax/section-offsets';
import type { Section } from '../syntax/tree';
import type { Span } from '../vocabulary/span';
import type { CheckContext, Finding } from './types';

/**
 * The findings without those that the registered text answers: what is only unusual (a no-break space, two spaces) is right where
 * an approved template has it, and a repair would make the text another one. Values are the author's, there they stay.
 */
export function withoutSettled(findings: Finding[], { document, registered }: CheckContext): Finding[] {
  if (!registered || !findings.some(({ check }) => check.untilRegistered)) return findings;
  const comparison = registered.compare(document);
  const [match] = comparison?.matches ?? [];
  if (!match || comparison?.level === 'parts' || !isUsable(match.template.status)) return findings;
  const values = [
    ...valueSpans(document.body, match.body),
    ...valueSpans(document.head, match.head),
    ...valueSpans(document.foot, match.foot),
  ];
  return findings.filter(
    ({ check, span }) =>
      !check.untilRegistered || values.some(({ start, end }) => start <= span.start && span.end <= end),
  );
}

function valueSpans(section: Section | undefined, match: TextMatch | undefined): readonly Span[] {
  return section && match ? match.values.map(({ span }) => documentSpan(section, span)) : [];
}
