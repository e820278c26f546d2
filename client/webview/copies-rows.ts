import type { CopiesTexts, PageCopy, PageRow } from '../src/copies/messages';
import type { Order } from './copies-arrange';
import { element } from './elements';
import { icon } from './icons';

/** Number of rows made at once; the others follow while the author looks at these. */
const CHUNK = 200;

/** The rows of the table: made once for each template, and again only when something in it is another. */
export class CopiesRows {
  readonly table: HTMLTableElement;
  readonly body: HTMLTableSectionElement;
  /** Whether there is something to compare with. */
  isCompared = false;
  private readonly made = new Map<string, { readonly row: PageRow; readonly element: HTMLTableRowElement }>();
  private readonly heads: readonly HTMLTableCellElement[];
  /** Counts the calls of `show`: rows of an earlier one are not made any more. */
  private generation = 0;

  constructor(private readonly texts: CopiesTexts) {
    const table = document.querySelector('table');
    const body = table?.tBodies[0];
    if (!table || !body) throw new Error('The page has no table.');
    this.table = table;
    this.body = body;
    this.heads = [...table.querySelectorAll('th')];
  }

  /** Shows these rows in this order; the focus stays with its row. */
  show(rows: readonly PageRow[], { column, descending }: Order): void {
    this.table.hidden = !this.isCompared;
    const has = {
      file: true,
      lookup: rows.some(({ lookup }) => lookup),
      registered: rows.some(({ registered }) => registered),
    };
    this.table.classList.toggle('without-lookup', !has.lookup && has.registered);
    this.table.classList.toggle('without-registered', !has.registered && has.lookup);
    for (const head of this.heads) {
      const isSorted = head.dataset['column'] === column;
      if (isSorted) head.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    }
    const focused = this.focusedRow();
    this.generation++;
    this.append(rows, 0, this.generation, true);
    if (focused && focused.isConnected) focused.querySelector<HTMLElement>('button[tabindex="0"]')?.focus();
  }

  /** Puts the focus on the row that had it last, else on the first one. */
  focus(): void {
    const target = this.body.querySelector<HTMLElement>('button[tabindex="0"]');
    (target ?? this.body.querySelector<HTMLElement>('button'))?.focus();
  }

  private focusedRow(): HTMLTableRowElement | undefined {
    return this.body.contains(document.activeElement)
      ? (document.activeElement?.closest('tr') ?? undefined)
      : undefined;
  }

  private append(rows: readonly PageRow[], start: number, generation: number, isFirst: boolean): void {
    if (generation !== this.generation) return;
    const elements = rows.slice(start, start + CHUNK).map((row) => this.rowFor(row));
    if (isFirst) this.body.replaceChildren(...elements);
    else this.body.append(...elements);
    if (!this.body.querySelector('button[tabindex="0"]')) this.enterAt(elements[0]);
    if (start + CHUNK < rows.length) setTimeout(() => this.append(rows, start + CHUNK, generation, false));
  }

  /** The Tab key comes into the table at one place. */
  private enterAt(row: HTMLTableRowElement | undefined): void {
    const button = row?.querySelector('button');
    if (button) button.tabIndex = 0;
  }

  private rowFor(row: PageRow): HTMLTableRowElement {
    const known = this.made.get(row.id);
    if (known && (known.row === row || JSON.stringify(known.row) === JSON.stringify(row)))
      return known.element;
    const made = element(
      'tr',
      { 'data-id': row.id },
      this.fileCell(row),
      this.copyCell(row, 'lookup'),
      this.copyCell(row, 'registered'),
    );
    this.made.set(row.id, { row, element: made });
    return made;
  }

  private fileCell({ file, name }: PageRow): HTMLElement {
    const end = file.lastIndexOf('/') + 1;
    const stem = file.slice(end).replace(/\.hsm$/i, '');
    const button = element('button', { type: 'button', tabindex: '-1' }, stem === '' ? name : stem);
    const cell = element('th', { scope: 'row' }, button);
    if (file === '') cell.append(this.state('no-file', 'missing'));
    const details = [file.slice(0, end), stem !== '' && name !== stem ? `«${name}»` : ''];
    const text = details.filter((detail) => detail !== '').join(' ');
    if (text !== '') cell.append(element('p', {}, text));
    return cell;
  }

  private copyCell(row: PageRow, copy: 'lookup' | 'registered'): HTMLElement {
    const shown = row[copy];
    const cell = element('td', { class: `in-${copy}` });
    if (!shown) return cell;
    const state = this.state(shown.state, shown.state);
    cell.append(
      isComparable(shown)
        ? this.compareButton(state, copy, row.file === '' ? this.texts.show : this.texts.compare)
        : state,
    );
    if (shown.note !== '') cell.append(element('p', {}, shown.note));
    return cell;
  }

  private compareButton(state: HTMLElement, copy: string, action: string): HTMLElement {
    const button = element(
      'button',
      { type: 'button', tabindex: '-1', 'data-copy': copy, title: action },
      state,
    );
    button.append(element('span', { class: 'action' }, action));
    return button;
  }

  private state(word: keyof CopiesTexts['states'], name: PageCopy['state']): HTMLElement {
    return element('span', { class: 'state', 'data-state': name }, icon(name), this.texts.states[word]);
  }
}

function isComparable({ state }: PageCopy): boolean {
  return state === 'different' || state === 'present' || state === 'not-approved';
}
