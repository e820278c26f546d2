import type { LocalizedText } from '../language';
import type { Span } from '../syntax/span';
import type { CheckDefinition } from './define';
import type { CheckContext, TextEdit } from './types';

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
