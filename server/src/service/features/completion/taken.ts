import type { CompletionItem } from 'vscode-languageserver-types';
import { SECTION_TAG_KINDS } from '../../syntax/tags';
import { completionItem, type CompletionPlace } from './request';
import { freeTags, isStartWithoutHsm, tagFilterText, takenReasons } from './tags';
import { TAKEN_LABELS, TAKEN_TEXTS } from './texts';

const TEXT = 1;
/** `[*` begins nothing but a tag; a lone `[` or `*` belongs to the text as often as not. */
const TAG_OPENING = /^[^[(]*[[(].*[*＊]/;

/**
 * Why there is no tag for what is typed: with an empty list the editor shows nothing at all, and the author does not
 * know whether something is broken. To accept such a line changes nothing.
 */
export function takenItems(place: CompletionPlace): CompletionItem[] {
  const { typed, typedText, replaced, offset, section, language } = place;
  if (typed?.kind !== 'tag' || !TAG_OPENING.test(typed.opening)) return [];
  if (!section || isStartWithoutHsm(place)) return [];
  const meant = SECTION_TAG_KINDS.filter((kind) => tagFilterText(place, kind) !== undefined);
  const free = new Set(freeTags(place));
  if (meant.some((kind) => free.has(kind))) return [];
  return takenReasons(place)
    .filter((kind) => meant.some((one) => (one === 'FOOT') === (kind === 'FOOT')))
    .map((kind, index) =>
      completionItem(
        // What the editor closed after the cursor stays, too.
        { ...place, replaced: { start: replaced.start, end: offset } },
        {
          label: TAKEN_LABELS[kind][language],
          kind: TEXT,
          detail: '',
          documentation: TAKEN_TEXTS[kind][language],
          newText: typedText,
          filterText: typedText,
          sortText: `9${index}`,
        },
      ),
    );
}
