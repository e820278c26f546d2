import { sourceOf } from './elements';
import { unfoldFor } from './fold';

/** The classes of pieces that can be marked: what the author would call «this word», «this place», «this line». */
const PIECES = '.text, .place, .line, li, blockquote, .image, code';

/**
 * Marks the piece of the message that the author writes in. Nothing scrolls while it is in view.
 *
 * @param offset of the cursor in the document; null: nowhere in this message
 */
export function markCursor(chat: HTMLElement, offset: number | null): void {
  const piece = offset === null ? undefined : pieceAt(chat, offset);
  for (const marked of chat.querySelectorAll('.current')) {
    if (marked !== piece) marked.classList.remove('current');
  }
  if (piece === undefined) return;
  piece.classList.add('current');
  unfoldFor(chat, piece);
  const box = piece.getBoundingClientRect();
  const isOutside = box.bottom < 0 || box.top > window.innerHeight;
  if (isOutside) piece.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}

/** The smallest piece around the offset; of two that touch there, the one that begins there. */
function pieceAt(chat: HTMLElement, offset: number): HTMLElement | undefined {
  let best: HTMLElement | undefined;
  let length = Infinity;
  for (const piece of chat.querySelectorAll<HTMLElement>(PIECES)) {
    const source = sourceOf(piece);
    if (source === undefined || offset < source.start || offset > source.end) continue;
    const own = source.end - source.start;
    if (own > length) continue;
    best = piece;
    length = own;
  }
  return best;
}
