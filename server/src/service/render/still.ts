import { DEFAULT_CHECK_OPTIONS } from '../config/resolve';
import type { PlaceValues } from '../model/filled';
import type { RegisteredIndex } from '../registered/index/registered-index';
import { recognize } from '../registered/recognition';
import type { HsmDocument } from '../syntax/tree';
import type { Language } from '../vocabulary/language';
import { arrivalOf } from './arrival/arrival';
import { renderBanner } from './arrival/banner';
import { buildMessage } from './build';
import { renderBubble } from './html';
import { registeredParts, renderRecognition } from './registered';
import type { MessageView } from './view';

/**
 * The message for a page without a script or for a picture: whole, with its images, and with a banner above it when it
 * does not arrive as intended, and with what the registered lists say. HTML, every text escaped.
 */
export function renderStill(
  document: HsmDocument,
  values: PlaceValues,
  view: MessageView,
  language: Language,
  registered?: RegisteredIndex,
): string {
  const arrival = arrivalOf({ document, options: DEFAULT_CHECK_OPTIONS }, values);
  const unsent = view === 'arrives' && arrival.outcome === 'nothing';
  const recognition = recognize(document, registered);
  const parts = registeredParts(recognition);
  const options = { language, registered: parts, fold: false, spans: false, loadedImages: true, unsent };
  return (
    renderBanner(arrival, { language, view, buttons: false }) +
    renderRecognition(recognition, language) +
    renderBubble(buildMessage(document, values, view), options)
  );
}
