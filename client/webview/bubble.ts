import morphdom from 'morphdom';
import { element } from './elements';

/** What the page itself knows about an image, and the server's HTML does not. */
const PAGE_STATES = new Set(['loaded', 'failed', 'unfit']);

/**
 * Puts the new bubble in the place of the old one, changing only what differs: an image whose address did not
 * change stays the same node, so it neither flickers nor is requested again; nothing scrolls.
 */
export function updateBubble(chat: HTMLElement, html: string): void {
  const next = element('div');
  next.innerHTML = html;
  morphdom(chat, next, {
    childrenOnly: true,
    onBeforeElUpdated(from, to) {
      if (from.isEqualNode(to)) return false;
      if (from.classList.contains('image')) keepImageState(from, to);
      if (from.dataset['fold'] !== undefined && to.dataset['fold'] !== undefined) {
        to.dataset['fold'] = from.dataset['fold'];
      }
      // `fold.ts` decides whether and where it is shown.
      if (from.classList.contains('read-more') && to.classList.contains('read-more')) return false;
      return true;
    },
  });
}

function keepImageState(from: HTMLElement, to: HTMLElement): void {
  const state = from.dataset['state'];
  const same = from.dataset['url'] === to.dataset['url'] && to.dataset['state'] === 'loading';
  if (!same || state === undefined || !PAGE_STATES.has(state)) return;
  to.dataset['state'] = state;
  const [fault, place] = [from.querySelector('.when-failed'), to.querySelector('.when-failed')];
  if (fault !== null && place !== null) place.textContent = fault.textContent;
}

/**
 * Follows the loading of images: `load` and `error` do not bubble, so the chat listens in the capture phase.
 *
 * @param settled called with the address of an image, and whether it could be shown
 */
export function watchImages(
  chat: HTMLElement,
  settled: (url: string, state: 'loaded' | 'failed') => void,
): void {
  const settle = (event: Event, state: 'loaded' | 'failed'): void => {
    const image = event.target;
    if (!(image instanceof HTMLImageElement)) return;
    const frame = image.closest('.image');
    if (!(frame instanceof HTMLElement)) return;
    const isRefused = state === 'loaded' && frame.querySelector('[data-refused]') !== null;
    frame.dataset['state'] = isRefused ? 'unfit' : state;
    const { url } = frame.dataset;
    if (url !== undefined) settled(url, state);
  };
  chat.addEventListener('load', (event) => settle(event, 'loaded'), true);
  chat.addEventListener('error', (event) => settle(event, 'failed'), true);
}

/** Says in the frame of an image why it failed, or, when it is there, why the customer will not get it. */
export function explainFailure(chat: HTMLElement, url: string, text: string): void {
  for (const frame of chat.querySelectorAll<HTMLElement>('.image')) {
    const { state } = frame.dataset;
    if (frame.dataset['url'] !== url || state === undefined || !PAGE_STATES.has(state)) continue;
    const note = frame.querySelector('.when-failed');
    if (note === null) continue;
    note.textContent = text;
    if (state === 'loaded') frame.dataset['state'] = 'unfit';
  }
}
