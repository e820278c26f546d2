import { LIMITS } from '../vocabulary/limits';
import type { HsmDocument } from '../syntax/tree';
import { buildMessage } from './build';
import { renderBubble, type BubbleOptions } from './html';
import { fillPlaces, type PlaceValues } from '../model/filled';
import type { MessageView } from './view';

/** What the preview page needs besides counters and problems. */
export interface RenderedPreview {
  /** The bubble: every text escaped, no author HTML. */
  readonly html: string;
  /** The names of the places in header, body and footer, each once, in the order of the file. */
  readonly places: readonly string[];
}

/**
 * Whether phones fold the body (“Read more”): known of marketing messages; a text that is longer than any template is folded in
 * any chat. Of other messages nothing is known, so they are shown as a whole.
 */
export function foldsBody({ body }: HsmDocument, category: string | undefined): boolean {
  return category === 'marketing' || body.text.length > LIMITS.body.value;
}

/**
 * The message as the preview shows it.
 *
 * @param values sample values: `1` for `{{1}}`, `Contact.Name` for `[#Contact.Name#]`
 */
export function renderPreview(
  document: HsmDocument,
  options: BubbleOptions,
  values: PlaceValues = {},
  view: MessageView = 'arrives',
): RenderedPreview {
  const message = buildMessage(document, values, view);
  return { html: renderBubble(message, options), places: placeNames(document) };
}

function placeNames(document: HsmDocument): string[] {
  const names = new Set<string>();
  const sections = [document.head, document.body, document.foot];
  for (const section of sections) {
    for (const place of section
      ? fillPlaces(document, section, {}, section.text.slice(0, LIMITS.previewLength.value)).places
      : []) {
      names.add(place.name);
    }
  }
  return [...names];
}
