// The page with file, lookup and registered list side by side: one row a template, filtered, sorted, used by keys.
import { readToCopies, type FromCopies, type PageRow } from '../src/copies/messages';
import { countGroups, GROUPS, rowsOf, type Group, type Order } from './copies-arrange';
import { moveFocus } from './copies-keys';
import { CopiesRows } from './copies-rows';
import { icon } from './icons';
import { copiesTexts } from './copies-texts';
import { closest, element, frameElement } from './elements';

declare function acquireVsCodeApi(): {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
};

const api = acquireVsCodeApi();
const texts = copiesTexts();
const search = frameElement('search');
const groups = frameElement('groups');
const shownText = frameElement('shown');
const table = new CopiesRows(texts);
let all: readonly PageRow[] = [];
let shown: readonly PageRow[] = [];
let order: Order = readOrder(api.getState());

const buttons = GROUPS.map((group) => {
  const count = element('span', { class: 'number' }, '–');
  const button = element('button', { type: 'button', 'data-group': group, 'aria-pressed': 'false' }, count);
  const label = element('span', { class: 'label' }, texts.groups[group]);
  if (group !== 'all' && group !== 'out-of-step') label.prepend(icon(group));
  button.append(label);
  button.addEventListener('click', () => arrange({ ...order, group }));
  groups.append(button);
  return { group, button, count };
});

/** Puts the rows in order and says how many there are. */
function arrange(next: Order): void {
  order = next;
  api.setState(order);
  shown = rowsOf(all, order);
  table.show(shown, order);
  const counts = countGroups(all);
  for (const { group, button, count } of buttons) {
    count.textContent = String(counts[group]);
    button.setAttribute('aria-pressed', String(group === order.group));
  }
  const text = texts.shown.replace('{0}', String(shown.length)).replace('{1}', String(all.length));
  shownText.textContent = shown.length === 0 && all.length > 0 ? `${text} ${texts.noRows}` : text;
}

function send(message: FromCopies): void {
  api.postMessage(message);
}

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const message = readToCopies(data);
  if (message?.type === 'notice') {
    const notice = frameElement('notice');
    notice.textContent = message.text;
    notice.hidden = message.text === '';
  } else if (message) {
    all = message.rows;
    frameElement('nothing').hidden = message.isCompared || all.length === 0;
    table.isCompared = message.isCompared;
    arrange(order);
  }
});

if (search instanceof HTMLInputElement) {
  search.value = order.words;
  search.addEventListener('input', () => arrange({ ...order, words: search.value }));
}
frameElement('export').addEventListener('click', () =>
  send({ type: 'export', ids: shown.map(({ id }) => id) }),
);
frameElement('configure').addEventListener('click', () => send({ type: 'configure' }));
document.querySelector('thead')?.addEventListener('click', (event) => {
  const column = closest(event, 'th')?.dataset['column'];
  if (column !== 'file' && column !== 'lookup' && column !== 'registered') return;
  arrange({ ...order, column, descending: order.column === column && !order.descending });
});
table.body.addEventListener('click', (event) => {
  const button = closest(event, 'button');
  const id = closest(event, 'tr')?.dataset['id'];
  if (!button || id === undefined) return;
  const copy = button.dataset['copy'];
  if (copy === 'lookup' || copy === 'registered') send({ type: 'compare', id, copy });
  else send({ type: 'open', id });
});
document.addEventListener('keydown', (event) => {
  if (event.target instanceof HTMLElement && table.body.contains(event.target))
    moveFocus(event, event.target);
  else if (event.key === 'ArrowDown' && event.target === search) table.focus();
});

send({ type: 'ready' });

/** What the editor kept of the page when it was hidden. */
function readOrder(kept: unknown): Order {
  const usual: Order = { group: 'all', words: '', column: 'file', descending: false };
  if (typeof kept !== 'object' || kept === null) return usual;
  const { group, words, column, descending } = { ...usual, ...kept };
  return {
    group: GROUPS.find((known): known is Group => known === group) ?? usual.group,
    words: typeof words === 'string' ? words : usual.words,
    column: column === 'lookup' || column === 'registered' ? column : usual.column,
    descending,
  };
}
