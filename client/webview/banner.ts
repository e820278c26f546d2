import morphdom from 'morphdom';
import { closest, element } from './elements';
import type { Host } from './host';

/** Shows what the server says about the message's arrival; a button that stays keeps the focus. */
export function updateBanner(place: HTMLElement, html: string): void {
  const next = element('div');
  next.innerHTML = html;
  morphdom(place, next, { childrenOnly: true });
}

/**
 * Reports to the host which repair or view was chosen.
 *
 * @param version of the document that the page shows now
 */
export function watchBanner(place: HTMLElement, host: Host, version: () => number): void {
  place.addEventListener('click', (event) => {
    const { reason, repair, view } = closest(event, 'button')?.dataset ?? {};
    if (view === 'arrives' || view === 'meant') host.send({ type: 'message-view', view });
    if (reason === undefined || repair === undefined) return;
    host.send({ type: 'repair', reason: Number(reason), repair: Number(repair), version: version() });
  });
}
