import { element } from './elements';
import { icon } from './icons';

/** Pixels between what is opened and the edge of the window. */
const EDGE = 10;

/**
 * A button with three dots, and what it opens: closed by Escape (the focus goes back to the button), by a click
 * elsewhere, and by leaving it with the keyboard.
 *
 * @param label of the button and of what it opens
 */
export function popup(label: string, ...content: readonly Node[]): HTMLElement {
  const button = element('button', {
    type: 'button',
    class: 'sign',
    title: label,
    'aria-label': label,
    'aria-expanded': 'false',
    'aria-controls': 'more-options',
  });
  button.append(icon('more'));
  const opened = element(
    'div',
    { id: 'more-options', class: 'opened', role: 'group', 'aria-label': label },
    ...content,
  );
  opened.hidden = true;
  const whole = element('div', { class: 'popup' }, button, opened);
  const show = (open: boolean): void => {
    opened.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
    if (open) place(button, opened);
  };
  button.addEventListener('click', () => show(opened.hidden !== false));
  window.addEventListener('resize', () => place(button, opened));
  whole.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || opened.hidden) return;
    event.stopPropagation();
    show(false);
    button.focus();
  });
  whole.addEventListener('focusout', ({ relatedTarget }) => {
    // Without a target the window lost the focus, or nothing that takes it was clicked: the next listener knows.
    if (relatedTarget instanceof Node && !whole.contains(relatedTarget)) show(false);
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !whole.contains(target)) show(false);
  });
  return whole;
}

/** Below the button, and inside of the window. */
function place(button: HTMLElement, opened: HTMLElement): void {
  const most = document.documentElement.clientWidth - opened.offsetWidth - EDGE;
  opened.style.left = `${Math.max(EDGE, Math.min(button.offsetLeft, most))}px`;
}
