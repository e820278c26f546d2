import type { Check, Finding, RelatedPlace } from '../checks/types';
import type { HsmDocument } from '../syntax/tree';
import type { Repair, TextEdit } from '../vocabulary/edits';
import { russianPlural, type LocalizedText } from '../vocabulary/language';
import { spelled } from '../vocabulary/numbers';
import { spansTouch, type Span } from '../vocabulary/span';

/** From how many on equal findings of a part are one. */
const FEWEST = 3;
/** How many of the other places a finding names. */
const MAX_NAMED = 50;

/**
 * Puts the findings that say the same of one part of a template together: three no-break spaces in a body are one finding with a
 * count, at the first of them. Its repair repairs all.
 *
 * @param findings in order of place
 */
export function groupEqual(document: HsmDocument, findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < FEWEST) return findings;
  const groupAt = groupsOf(document, findings);
  if (!groupAt) return findings;
  return findings.flatMap((finding, index): Finding[] => {
    const group = groupAt[index];
    if (!group || group.length < FEWEST) return [finding];
    return group[0] === finding ? [groupOf(finding, group)] : [];
  });
}

/** The findings that a finding stands for; itself when it stands for no others. */
export function equalFindings(finding: Finding): readonly Finding[] {
  return finding.equal ?? [finding];
}

/** Whether a finding, or one that it stands for, touches a span. */
export function findingTouches(finding: Finding, span: Span): boolean {
  return equalFindings(finding).some((one) => spansTouch(one.span, span));
}

/** The findings that say the same of one part, for each finding that may have such; undefined when no group is large enough. */
function groupsOf(
  document: HsmDocument,
  findings: readonly Finding[],
): readonly (Finding[] | undefined)[] | undefined {
  const groupAt: (Finding[] | undefined)[] = [];
  let isLarge = false;
  const starts = document.allSections.map(({ tag, span }) => tag?.span.start ?? span.start);
  let section = -1;
  for (let from = 0, to = 0; from < findings.length; from = to) {
    while ((starts[section + 1] ?? Infinity) <= (findings[from]?.span.start ?? Infinity)) section++;
    const next = starts[section + 1] ?? Infinity;
    to = from + 1;
    while (to < findings.length && (findings[to]?.span.start ?? Infinity) < next) to++;
    if (to - from < FEWEST) continue;
    const part = findings.slice(from, to);
    // Words are made when they are requested, so only for checks that found enough.
    const counts = new Map<Check, number>();
    for (const { check } of part) counts.set(check, (counts.get(check) ?? 0) + 1);
    const groups = new Map<Check, Map<string, Finding[]>>();
    for (const [index, finding] of part.entries()) {
      const { check, severity } = finding;
      if ((counts.get(check) ?? 0) < FEWEST) continue;
      let ofCheck = groups.get(check);
      if (!ofCheck) groups.set(check, (ofCheck = new Map<string, Finding[]>()));
      // Nearly always the check's own, which then needs no longer key.
      const key = severity === check.severity ? finding.message.en : `${severity} ${finding.message.en}`;
      let group = ofCheck.get(key);
      if (group) group.push(finding);
      else ofCheck.set(key, (group = [finding]));
      isLarge ||= group.length >= FEWEST;
      groupAt[from + index] = group;
    }
  }
  return isLarge ? groupAt : undefined;
}

function groupOf(first: Finding, equal: readonly Finding[]): Finding {
  return {
    ...{ check: first.check, span: first.span, typingSpan: first.typingSpan, severity: first.severity },
    get message() {
      return withCount(first.message, equal.length - 1);
    },
    get related() {
      const others = equal.slice(1, 1 + MAX_NAMED).map(({ span }): RelatedPlace => ({ span, message: SAME }));
      return [...first.related, ...others];
    },
    fix: () => together(equal.map((one) => one.fix())),
    suggestions: () => suggestionsOf(first, equal),
    equal,
  };
}

const SAME: LocalizedText = { en: 'The same here', ru: 'То же здесь' };

function withCount({ en, ru }: LocalizedText, others: number): LocalizedText {
  const count = spelled(others);
  return {
    en: `${en} The same in ${count.en} more places.`,
    ru: `${ru} То же ещё в ${count.ru} ${russianPlural(others, 'месте', 'местах', 'местах')}.`,
  };
}

/** Those that all have, for all at once; what only the first has stays its own. */
function suggestionsOf(first: Finding, equal: readonly Finding[]): readonly Repair[] {
  const all = equal.map((one) => one.suggestions());
  return first.suggestions().map((suggestion) => {
    const same = all.map((own) => own.find(({ title }) => title.en === suggestion.title.en));
    return same.includes(undefined) ? suggestion : (together(same) ?? suggestion);
  });
}

/** Several repairs as one; of two that change the same place, the first counts. */
function together(repairs: readonly (Repair | undefined)[]): Repair | undefined {
  const title = repairs.find((one) => one !== undefined)?.title;
  if (!title) return undefined;
  const edits: TextEdit[] = [];
  const sorted = repairs.flatMap((one) => one?.edits ?? []).sort((a, b) => a.span.start - b.span.start);
  for (const edit of sorted) if (edit.span.start >= (edits.at(-1)?.span.end ?? 0)) edits.push(edit);
  return { title, edits };
}
