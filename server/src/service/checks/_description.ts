import { missingLength } from '../model/lengths';
import type { TextEdit } from '../vocabulary/edits';
import type { CheckContext } from './types';

/** Whether the template still fits the field «Описание» after edits that make it longer. */
export function fitsDescription(
  edits: readonly TextEdit[],
  { document, options }: Pick<CheckContext, 'document' | 'options'>,
): boolean {
  const limit = options.descriptionLength;
  if (limit <= 0) return true;
  const growth = edits.reduce((sum, { span, newText }) => sum + newText.length - (span.end - span.start), 0);
  return document.text.length + missingLength(document) + growth <= limit;
}
