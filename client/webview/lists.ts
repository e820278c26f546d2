import type { PageBudget, PageProblem, PageUpdate } from '../src/preview/messages';
import { element } from './elements';
import morphdom from 'morphdom';

/** The counters below the message. */
export function updateLengths(place: HTMLElement, budgets: readonly PageBudget[], heading: string): void {
  const rows = budgets.map(({ label, count, detail, percent, state }) => {
    const bar = element('span', { class: 'bar', 'aria-hidden': 'true' }, element('span', { class: 'fill' }));
    bar.dataset['percent'] = String(Math.round(percent));
    const parts = [
      element('dt', {}, label),
      element('dd', {}, element('span', { class: 'count' }, count), bar),
    ];
    if (detail !== '') parts[1]?.append(element('span', { class: 'detail' }, detail));
    return element('div', { class: 'length', 'data-state': state }, ...parts);
  });
  replace(place, element('h2', {}, heading), element('dl', {}, ...rows));
  for (const bar of place.querySelectorAll<HTMLElement>('.bar')) {
    const fill = bar.firstElementChild;
    if (fill instanceof HTMLElement) fill.style.inlineSize = `${bar.dataset['percent'] ?? '0'}%`;
  }
}

/** The problems below the message; each leads to its place. */
export function updateProblems(place: HTMLElement, update: PageUpdate): void {
  const items = update.problems.map((problem) => element('li', {}, problemButton(problem)));
  const list = items.length > 0 ? [element('ul', {}, ...items)] : [];
  replace(place, element('h2', {}, update.problemsLabel), ...list);
}

function problemButton({ severity, severityLabel, message, start, end }: PageProblem): HTMLButtonElement {
  const attributes = { type: 'button', class: 'problem', 'data-severity': severity };
  const label = element('span', { class: 'severity' }, severityLabel);
  const button = element(
    'button',
    attributes,
    label,
    ' ',
    element('span', { class: 'message', dir: 'auto' }, message),
  );
  button.dataset['start'] = String(start);
  button.dataset['end'] = String(end);
  return button;
}

/** Changes only what differs, so that the focus stays where it is. */
function replace(place: HTMLElement, ...children: readonly HTMLElement[]): void {
  morphdom(place, element('section', {}, ...children), { childrenOnly: true });
}
