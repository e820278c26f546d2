import type { PageCursor } from '../src/preview/messages';
import { sourceOf } from './elements';
import { unfoldFor } from './fold';

/** The classes of pieces that can be marked: what the author would call «this word», «this place», «this line». */
const PIECES = '.text, .place, .line, li, blockquote, .image, code';

/** Longer than any message: puts a piece after all others. */
const AFTER_ALL = 2 ** 40;

/**
 * Marks the piece of the message that the author writes in. Nothing scrolls while it is in view.
 *
 * @param cursor what is selected in the document; null: nothing in this message
 */
export function markCursor(chat: HTMLElement, cursor: PageCursor | null): void {
  const bubbles = cursor === null ? [] : [...chat.querySelectorAll<HTMLElement>('.bubble')];
  // Of several bubbles side by side, each has the piece.
  const pieces = bubbles.flatMap((bubble) => (cursor && pieceAt(bubble, cursor)) ?? []);
  for (const marked of chat.querySelectorAll<HTMLElement>('.current')) {
    if (!pieces.includes(marked)) marked.classList.remove('current');
  }
  for (const piece of pieces) {
    piece.classList.add('current');
    unfoldFor(chat, piece);
  }
  if (pieces.every(isOutside)) pieces[0]?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}

function isOutside(piece: HTMLElement): boolean {
  const box = piece.getBoundingClientRect();
  return box.bottom < 0 || box.top > window.innerHeight;
}

/**
 * The smallest piece around what is selected. A cursor between two pieces belongs to the one that it
 * follows: that is where letters are being typed.
 */
function pieceAt(bubble: HTMLElement, cursor: PageCursor): HTMLElement | undefined {
  let best: HTMLElement | undefined;
  let least = Infinity;
  for (const piece of bubble.querySelectorAll<HTMLElement>(PIECES)) {
    const source = sourceOf(piece);
    if (source === undefined || cursor.start < source.start || cursor.start > source.end) continue;
    const isSelection = cursor.start < cursor.end;
    // A selection that begins where a piece ends has nothing of it.
    if (isSelection && cursor.start === source.end) continue;
    const isBefore = !isSelection && cursor.start === source.start && source.start < source.end;
    const length = source.end - source.start + (isBefore ? AFTER_ALL : 0);
    if (length > least) continue;
    best = piece;
    least = length;
  }
  return best;
}
