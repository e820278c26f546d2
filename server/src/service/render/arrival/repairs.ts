import { CHECKS } from '../../checks/registry.gen';
import type { CheckContext, Finding } from '../../checks/types';
import type { Repair } from '../../vocabulary/edits';
import type { ArrivalReason } from './reason';
import { countBefore } from '../../vocabulary/sorted';

/** Maximum number of suggestions where the author must choose. */
const MAX_CHOICES = 2;

/**
 * The repairs of a reason: those of the findings about it, whether or not their checks are on or the findings are
 * accepted. That changes what is reported, and not what arrives.
 */
export function repairsOf(reason: ArrivalReason, context: CheckContext): readonly Repair[] {
  const findings = reason.checks.flatMap((id) => findingsOf(id, context)).filter(isAbout(reason));
  const [first, ...others] = findings;
  if (!first) return [];
  if (others.length === 0) return choices(first);
  return reason.together === true ? together(findings) : [];
}

/** Whether a finding is at one of the places; each answer costs the logarithm of their number. */
function isAbout({ at }: ArrivalReason): (finding: Finding) => boolean {
  if (at === undefined) return () => true;
  const places = [...at].sort((a, b) => a.start - b.start);
  const ends = new Float64Array(places.length);
  places.forEach(({ end }, index) => {
    ends[index] = Math.max(end, ends[index - 1] ?? 0);
  });
  return ({ span }) => {
    const count = countBefore(places, ({ start }) => start < span.end);
    return count > 0 && (ends[count - 1] ?? 0) > span.start;
  };
}

function findingsOf(id: string, context: CheckContext): Finding[] {
  const check = CHECKS.find((candidate) => candidate.id === id);
  const findings: Finding[] = [];
  try {
    check?.run(context, 'error', findings);
  } catch {
    // A check that fails is logged where findings are made; here it only offers nothing.
    return [];
  }
  return findings;
}

function choices(finding: Finding): readonly Repair[] {
  const fix = finding.fix();
  return fix ? [fix] : finding.suggestions().slice(0, MAX_CHOICES);
}

/** All findings in one step; none when two of their repairs get in each other's way. */
function together(findings: readonly Finding[]): readonly Repair[] {
  const repairs = findings.flatMap((finding) => choices(finding)[0] ?? []);
  const edits = repairs.flatMap((repair) => repair.edits).sort((a, b) => a.span.start - b.span.start);
  const overlap = edits.some((edit, index) => edit.span.start < (edits[index - 1]?.span.end ?? 0));
  if (edits.length === 0 || overlap) return [];
  const count = repairs.length;
  return [{ title: { en: `Fix all ${count}`, ru: `Исправить все (${count})` }, edits }];
}
