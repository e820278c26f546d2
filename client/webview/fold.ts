import { closest } from './elements';

/**
 * Folds a long body as the app does, with «Read more» below it. The server says after how many lines; whether there
 * are more is known only here, where the text has a width.
 */
export function updateFold(chat: HTMLElement): void {
  const body = chat.querySelector<HTMLElement>('.body[data-fold]');
  const button = chat.querySelector<HTMLButtonElement>('.read-more');
  if (body === null || button === null) return;
  body.style.setProperty('--fold-lines', body.dataset['lines'] ?? '5');
  const isOpen = body.dataset['fold'] === 'open';
  // Measured folded, also when it is open: otherwise nobody could fold it again.
  body.dataset['fold'] = 'closed';
  // A part of a line too much is the rounding of the line height, not a line.
  const isLong = body.scrollHeight > body.clientHeight + 4;
  if (isOpen && isLong) body.dataset['fold'] = 'open';
  button.hidden = !isLong;
  button.setAttribute('aria-expanded', String(isOpen && isLong));
  button.textContent = (isOpen ? button.dataset['less'] : button.dataset['more']) ?? '';
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
  if (shown.getBoundingClientRect().bottom > body.getBoundingClientRect().bottom + 4) toggle(chat);
}

function toggle(chat: HTMLElement): void {
  const body = chat.querySelector<HTMLElement>('.body[data-fold]');
  if (body === null) return;
  body.dataset['fold'] = body.dataset['fold'] === 'open' ? 'closed' : 'open';
  updateFold(chat);
}
