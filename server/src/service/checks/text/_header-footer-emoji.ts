import type { Span } from '../../vocabulary/span';
import type { HsmDocument } from '../../syntax/tree';
import { findEmoji, groupEmoji } from '../../text/emoji';
import { textSectionsOf } from './_one-line';
import { removalWithSpace } from '../removal';
import type { Repair } from '../../vocabulary/edits';

/** The groups of emoji in headers or footers, in file order. */
export function emojiIn(document: HsmDocument, kind: 'head' | 'foot'): { span: Span; count: number }[] {
  return textSectionsOf(document, kind).flatMap(({ span }) =>
    groupEmoji(document.text, findEmoji(document.text, span.start, span.end)),
  );
}

/** A suggestion: without the emoji the line says less, so the author decides. One space goes with it. */
export function removeEmoji(document: HsmDocument, span: Span): Repair {
  return {
    title: { en: 'Remove the emoji', ru: 'Удалить эмодзи' },
    edits: [{ span: removalWithSpace(document, span), newText: '' }],
  };
}
