/** A marker with nothing behind it: `- `, `* `, `• `, `> `, `1. `, also behind `[#HSM#]`, also before the next tag. */
const EMPTY_ITEM = /^((?:\[#HSM#\])?)((?:[-*•>]|\d{1,3}\.) )(?=$|\[\*)/;

/**
 * The marker of a list item or quote that has no text, when the cursor stands right behind it.
 *
 * @param line a line of the document
 * @param character the cursor in it, in UTF-16 units
 * @returns where the marker begins and ends in the line
 */
export function emptyItem(
  line: string,
  character: number,
): { readonly start: number; readonly end: number } | undefined {
  const [, tag = '', marker = ''] = EMPTY_ITEM.exec(line) ?? [];
  const end = tag.length + marker.length;
  return marker !== '' && character === end ? { start: tag.length, end } : undefined;
}
