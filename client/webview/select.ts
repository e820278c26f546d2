import { closest, sourceOf } from './elements';
import type { Host } from './host';

/**
 * A click on the message selects its source; a click on a link opens it instead. Who drags to select text in
 * the bubble, to copy it, is left alone.
 *
 * @param version of the document that the page shows now
 */
export function watchSelection(chat: HTMLElement, host: Host, version: () => number): void {
  chat.addEventListener('click', (event) => {
    const link = closest(event, 'a[href]');
    if (link !== undefined) {
      event.preventDefault();
      host.send({ type: 'open-link', href: link.getAttribute('href') ?? '' });
      return;
    }
    if (closest(event, 'button, .read-more') !== undefined) return;
    const selection = document.getSelection();
    if (selection !== null && !selection.isCollapsed) return;
    const carrier = closest(event, '[data-start]');
    const source = carrier && sourceOf(carrier);
    if (source !== undefined) host.send({ type: 'select', ...source, version: version() });
  });
  // A link is opened by the editor, which asks: also when the middle button asks for a new tab.
  chat.addEventListener('auxclick', (event) => {
    if (closest(event, 'a[href]') !== undefined) event.preventDefault();
  });
}
