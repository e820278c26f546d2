import type { HsmDocument } from '../syntax/tree';
import { parseFormatting } from '../text/formatting/formatting';
import { descriptionOf } from '../model/description';
import { formattingToPlainText } from '../text/formatting/plain-text';
import { fillPlaces, type PlaceValues } from '../model/filled';
import { partsOf, type MessageView } from './view';

/**
 * What the customer can read, without tags, markers and the image: header, body and footer with an empty line
 * between them; LF, no line end at the end. The whole text, however long.
 */
export function renderPlainText(
  document: HsmDocument,
  values: PlaceValues = {},
  view: MessageView = 'arrives',
): string {
  const { head, body, foot } = partsOf(document, view);
  const filledBody = fillPlaces(document, body, values).text;
  const parts = [
    head ? fillPlaces(document, head, values).text : '',
    formattingToPlainText(parseFormatting(filledBody)),
    foot ? fillPlaces(document, foot, values).text : '',
  ];
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n\n');
}

/** The template as it is pasted into the field «Описание»; see `descriptionOf`. */
export function renderForBpmsoft(document: HsmDocument): string {
  return descriptionOf(document.text);
}
