import {
  arrivalOf,
  DEFAULT_CHECK_OPTIONS,
  MESSAGE_VIEWS,
  type HsmDocument,
  type MessageView,
  type PlaceValues,
} from '../service';
import type { Output } from './output';
import { exportTexts } from './export-texts';

/** The view of `--view`; as the message arrives when the option is not given, undefined for any other word. */
export function viewOf(name: string | undefined): MessageView | undefined {
  return name === undefined ? 'arrives' : MESSAGE_VIEWS.find((view) => view === name);
}

/**
 * Reports to standard error why a message does not arrive as intended. For a text and a picture: they are passed on
 * without the list of findings that a page has.
 *
 * @param file as the user is shown it
 */
export function reportArrival(
  file: string,
  document: HsmDocument,
  values: PlaceValues,
  output: Output,
): void {
  const { reasons } = arrivalOf({ document, options: DEFAULT_CHECK_OPTIONS }, values);
  for (const { text } of reasons) output.note(exportTexts.at(file, text));
}
