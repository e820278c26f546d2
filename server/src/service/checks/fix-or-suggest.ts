import type { LocalizedText } from '../vocabulary/language';
import type { Span } from '../vocabulary/span';
import type { CheckDefinition } from './definition';
import type { CheckContext } from './types';
import type { TextEdit } from '../vocabulary/edits';

/**
 * The two repairs of a check whose edits are always the same: where they are safe a fix, which may run on save,
 * elsewhere a suggestion.
 */
export function fixOrSuggest<Data>(
  title: LocalizedText,
  isSafe: (data: Data, span: Span, context: CheckContext) => boolean,
  editsOf: (data: Data, span: Span, context: CheckContext) => readonly TextEdit[],
): Required<Pick<CheckDefinition<Data>, 'fix' | 'suggest'>> {
  return {
    fix: {
      title,
      edits: (data, span, context) =>
        isSafe(data, span, context) ? editsOf(data, span, context) : undefined,
    },
    suggest: (data, span, context) =>
      isSafe(data, span, context) ? [] : [{ title, edits: editsOf(data, span, context) }],
  };
}
