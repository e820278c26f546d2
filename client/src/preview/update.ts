import { env, l10n, Range, type TextDocument } from 'vscode';
import type { Preview, PreviewProblem, SectionBudget } from '../../../server/src/shell/protocol';
import { problemCount } from '../plurals';
import type { PageBudget, PageProblem } from './messages';

/** More than this nobody reads under a bubble; the Problems panel has them all. */
const MAX_PROBLEMS = 50;

/** The counters, ready to read. */
export function pageBudgets(budgets: readonly SectionBudget[]): PageBudget[] {
  return budgets.map(({ section, used, allowed, state, graphemes, longCharacters }) => {
    const number = new Intl.NumberFormat(env.language);
    const count = l10n.t('{0} of {1} characters', number.format(used), number.format(allowed));
    const seen = graphemes === undefined ? '' : seenText(number.format(graphemes), longCharacters);
    const excess = used > allowed ? l10n.t('Too long by {0}.', number.format(used - allowed)) : '';
    const detail = [excess, seen].filter((text) => text !== '').join(' ');
    return {
      label: sectionName(section),
      count,
      detail,
      percent: Math.min(100, (used / allowed) * 100),
      state,
    };
  });
}

/** How many characters the reader sees, and why these are fewer. */
function seenText(count: string, why: SectionBudget['longCharacters']): string {
  switch (why) {
    case 'emoji':
      return l10n.t('The reader sees {0}: emoji count as several.', count);
    case 'marks':
      return l10n.t('The reader sees {0}: a letter with a separate mark counts as several.', count);
    default:
      return l10n.t('The reader sees {0}: some characters count as several.', count);
  }
}

/** The name of a section as the user calls it. */
export function sectionName(section: SectionBudget['section']): string {
  switch (section) {
    case 'body':
      return l10n.t('Body');
    case 'head':
      return l10n.t('Header');
    case 'foot':
      return l10n.t('Footer');
  }
}

/** The problems under the bubble, with offsets into the document instead of positions. */
export function pageProblems(problems: readonly PreviewProblem[], document: TextDocument): PageProblem[] {
  return problems.slice(0, MAX_PROBLEMS).map(({ severity, message, range }) => {
    const place = document.validateRange(
      new Range(range.start.line, range.start.character, range.end.line, range.end.character),
    );
    const [start, end] = [document.offsetAt(place.start), document.offsetAt(place.end)];
    return { severity, severityLabel: severityName(severity), message, start, end };
  });
}

/** How many problems there are, in words; what is only shown in part says so. */
export function problemsLabel(preview: Preview): string {
  const count = preview.problems.length;
  if (count === 0) return l10n.t('No problems found');
  if (count <= MAX_PROBLEMS) return problemCount(count);
  return l10n.t('{0}; the first {1} are shown here', problemCount(count), MAX_PROBLEMS);
}

function severityName(severity: PreviewProblem['severity']): string {
  switch (severity) {
    case 'error':
      return l10n.t('Error');
    case 'warning':
      return l10n.t('Warning');
    case 'information':
      return l10n.t('Information');
    case 'hint':
      return l10n.t('Hint');
  }
}
