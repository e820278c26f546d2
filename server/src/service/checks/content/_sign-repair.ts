import { keepsTokensOfAll } from '../../model/joining';
import { bodyEdits, improvesFormatting } from '../../model/section-formatting';
import type { TextEdit } from '../../vocabulary/edits';
import type { LocalizedText } from '../../vocabulary/language';
import type { CheckDefinition } from '../define';
import { fixOrSuggest } from '../fix-or-suggest';

/** Formatting signs that WhatsApp shows instead of formatting the text between them. */
export interface SignDefect {
  readonly sign: string;
  /** In the body's text. */
  readonly edits: readonly TextEdit[];
  /** Whether the result is formatted on every phone, as far as what stands around it tells. */
  readonly certain: boolean;
}

/** The repair of the signs: a fix where the result is certain and damages nothing, elsewhere a suggestion. */
export function repairSigns(
  title: LocalizedText,
): Required<Pick<CheckDefinition<SignDefect>, 'fix' | 'suggest'>> {
  return fixOrSuggest<SignDefect>(
    title,
    ({ certain, edits }, _span, { document }) =>
      certain && keepsTokensOfAll(document.body.text, edits) && improvesFormatting(document, edits),
    ({ edits }, _span, { document }) => bodyEdits(document, edits),
  );
}
