import { closest } from './elements';

/** Less than a line, in pixels: rounding, and the padding below the text. */
const TOLERANCE = 6;

/** What the style leaves below a folded body, in pixels. */
const FOLD_PADDING = 2;

/** Whether the body is long enough to be folded, and whether it is unfolded now. */
export interface FoldState {
  readonly isLong: boolean;
  readonly isOpen: boolean;
}

/** Called after every change of the fold. */
let changed: (state: FoldState) => void = () => undefined;

/**
 * Folds a long body as the app does, with “… Read more” at the end of its last line. The server says after how many
 * lines; whether there are more is known only here, where the text has a width.
 */
export function updateFold(chat: HTMLElement): void {
  const body = chat.querySelector<HTMLElement>('.body[data-fold]');
  const more = chat.querySelector<HTMLElement>('.read-more');
  const state = { isLong: false, isOpen: false };
  if (body !== null && more !== null) {
    const lines = Number(body.dataset['lines']);
    const lineHeight = parseFloat(getComputedStyle(body).lineHeight);
    body.style.setProperty('--fold-lines', String(lines));
    // Computed, not tried out: a page that shrinks for a moment forgets where it was scrolled to.
    state.isLong = body.scrollHeight > lines * lineHeight + TOLERANCE;
    if (!state.isLong) body.dataset['fold'] = 'closed';
    state.isOpen = body.dataset['fold'] === 'open';
    more.hidden = !state.isLong || state.isOpen;
    hideFolded(body);
    if (!more.hidden) placeMore(body, more, lineHeight);
  }
  changed(state);
}

/** What is folded away is not there for the keyboard and for who listens either, as in the app. */
function hideFolded(body: HTMLElement): void {
  const bottom =
    body.dataset['fold'] === 'closed' ? body.getBoundingClientRect().bottom - TOLERANCE : Infinity;
  for (const part of body.querySelectorAll<HTMLElement>(':scope > *, li, a')) {
    part.toggleAttribute('data-folded', part.getBoundingClientRect().top >= bottom);
  }
}

/** At the end of the last line that is seen; over its last words where there is no room after them. */
function placeMore(body: HTMLElement, more: HTMLElement, lineHeight: number): void {
  const outer = more.parentElement?.getBoundingClientRect();
  if (outer === undefined) return;
  const box = body.getBoundingClientRect();
  const { direction, paddingInlineStart, paddingInlineEnd } = getComputedStyle(body);
  const start = box.left + parseFloat(paddingInlineStart);
  const end = box.right - parseFloat(paddingInlineEnd);
  const line = lastLine(body, box.bottom, lineHeight);
  const width = more.offsetWidth;
  const left =
    direction === 'rtl'
      ? Math.max(start, (line.left ?? end) - width)
      : Math.min(end - width, line.right ?? start);
  more.style.left = `${left - outer.left}px`;
  more.style.top = `${box.bottom - lineHeight - outer.top - FOLD_PADDING}px`;
}

/** Where the text of the last visible line begins and ends, in pixels of the window; nothing when it is empty. */
function lastLine(
  body: HTMLElement,
  bottom: number,
  lineHeight: number,
): { readonly left?: number; readonly right?: number } {
  const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const boxes: DOMRect[] = [];
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    range.selectNodeContents(text);
    for (const box of range.getClientRects()) {
      const middle = (box.top + box.bottom) / 2;
      if (middle < bottom && middle > bottom - lineHeight) boxes.push(box);
    }
  }
  if (boxes.length === 0) return {};
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
  };
}

/**
 * Unfolds the body where its “… Read more” is clicked, as in the app. The keyboard has the toolbar.
 *
 * @param onChange called after every change of the fold
 */
export function watchFold(chat: HTMLElement, onChange: (state: FoldState) => void): void {
  changed = onChange;
  chat.addEventListener('click', (event) => {
    if (closest(event, '.read-more') !== undefined) setFold(chat, true);
  });
}

/** Unfolds the body when the element is in the part that is folded away. */
export function unfoldFor(chat: HTMLElement, shown: HTMLElement): void {
  const body = shown.closest('.body');
  if (!(body instanceof HTMLElement) || body.dataset['fold'] !== 'closed') return;
  if (shown.getBoundingClientRect().bottom > body.getBoundingClientRect().bottom + TOLERANCE)
    setFold(chat, true);
}

/** Unfolds or folds the body. */
export function setFold(chat: HTMLElement, open: boolean): void {
  const body = chat.querySelector<HTMLElement>('.body[data-fold]');
  if (body === null) return;
  body.dataset['fold'] = open ? 'open' : 'closed';
  updateFold(chat);
}
