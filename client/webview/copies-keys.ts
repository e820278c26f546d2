/**
 * Arrow keys in the table: up and down keep the column, left and right stay in the row, Home and End go to the first and
 * the last row. The table is one stop of the Tab key.
 */
export function moveFocus(event: KeyboardEvent, present: HTMLElement): void {
  const row = present.closest('tr');
  if (!row || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  const target = targetOf(event.key, row, present);
  if (!target) return;
  event.preventDefault();
  present.tabIndex = -1;
  target.tabIndex = 0;
  target.focus();
}

function targetOf(key: string, row: HTMLTableRowElement, present: HTMLElement): HTMLElement | undefined {
  const rows = row.parentElement?.children;
  const column = present.closest('th, td');
  const cells = [...row.children];
  const inColumn = (other: Element | null | undefined): HTMLElement | undefined =>
    buttonIn(other?.children[cells.findIndex((cell) => cell === column)]) ?? buttonIn(other);
  switch (key) {
    case 'ArrowDown':
      return inColumn(row.nextElementSibling);
    case 'ArrowUp':
      return inColumn(row.previousElementSibling);
    case 'Home':
      return inColumn(rows?.[0]);
    case 'End':
      return inColumn(rows?.[rows.length - 1]);
    case 'ArrowRight':
    case 'ArrowLeft': {
      const buttons = [...row.querySelectorAll('button')];
      return buttons[buttons.findIndex((button) => button === present) + (key === 'ArrowRight' ? 1 : -1)];
    }
    default:
      return undefined;
  }
}

function buttonIn(parent: Element | null | undefined): HTMLElement | undefined {
  return parent?.querySelector('button') ?? undefined;
}
