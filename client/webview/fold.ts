import { closest } from './elements';

/** Less than a line, in pixels: rounding, and the padding below the text. */
const TOLERANCE = 6;

/**
 * Folds a long body as the app does, with «Read more» below it. The server says after how many lines; whether there
 * are more is known only here, where the text has a width.
 */
export function updateFold(chat: HTMLElement): void {
  const body = chat.querySelector<HTMLElement>('.body[data-fold]');
  const button = chat.querySelector<HTMLButtonElement>('.read-more');
  if (body === null || button === null) return;
  const lines = Number(body.dataset['lines']);
  body.style.setProperty('--fold-lines', String(lines));
  // Computed, not tried out: a page that shrinks for a moment forgets where it was scrolled to.
  const isLong = body.scrollHeight > lines * parseFloat(getComputedStyle(body).lineHeight) + TOLERANCE;
  if (!isLong) body.dataset['fold'] = 'closed';
  const isOpen = body.dataset['fold'] === 'open';
  button.hidden = !isLong;
  button.setAttribute('aria-expanded', String(isOpen));
  button.textContent = (isOpen ? button.dataset['less'] : button.dataset['more']) ?? '';
  hideFolded(body);
}

/** What is folded away is not there for the keyboard and for who listens either, as in the app. */
function hideFolded(body: HTMLElement): void {
  const bottom =
    body.dataset['fold'] === 'closed' ? body.getBoundingClientRect().bottom - TOLERANCE : Infinity;
  for (const part of body.querySelectorAll<HTMLElement>(':scope > *, li, a')) {
    part.toggleAttribute('data-folded', part.getBoundingClientRect().top >= bottom);
  }
}

/** Opens and folds the body on the button. */
export function watchFold(chat: HTMLElement): void {
  chat.addEventListener('click', (event) => {
    if (closest(event, '.read-more') === undefined) return;
    toggle(chat);
  });
}

/** Opens the body when the element is in the part that is folded away. */
export function unfoldFor(chat: HTMLElement, shown: HTMLElement): void {
  const body = shown.closest('.body');
  if (!(body instanceof HTMLElement) || body.dataset['fold'] !== 'closed') return;
  if (shown.getBoundingClientRect().bottom > body.getBoundingClientRect().bottom + TOLERANCE) toggle(chat);
}

function toggle(chat: HTMLElement): void {
  const body = chat.querySelector<HTMLElement>('.body[data-fold]');
  if (body === null) return;
  body.dataset['fold'] = body.dataset['fold'] === 'open' ? 'closed' : 'open';
  updateFold(chat);
}
