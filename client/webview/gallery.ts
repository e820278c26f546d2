// The page of the gallery: arrow keys go from card to card, a click or Enter chooses one.
import type { GalleryMessage } from '../src/gallery/messages';

declare function acquireVsCodeApi(): { postMessage(message: unknown): void };

const api = acquireVsCodeApi();
const buttons = [...document.querySelectorAll<HTMLButtonElement>('.card > button')];

for (const button of buttons) {
  button.addEventListener('click', () => {
    const message: GalleryMessage = { type: 'choose', index: Number(button.dataset['index']) };
    api.postMessage(message);
  });
}

document.addEventListener('keydown', (event) => {
  const present = buttons.findIndex((button) => button === document.activeElement);
  const next = nextCard(event.key, present);
  if (next === undefined) return;
  event.preventDefault();
  buttons[next]?.focus();
});

/** The index of the card that a key leads to; undefined for other keys. */
function nextCard(key: string, present: number): number | undefined {
  const last = buttons.length - 1;
  const row = cardsInRow();
  switch (key) {
    case 'ArrowRight':
      return Math.min(present + 1, last);
    case 'ArrowLeft':
      return Math.max(present - 1, 0);
    case 'ArrowDown':
      return Math.min(present + row, last);
    case 'ArrowUp':
      return Math.max(present - row, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

function cardsInRow(): number {
  const cards = [...document.querySelectorAll<HTMLElement>('.card')];
  const top = cards[0]?.offsetTop;
  const inRow = cards.findIndex((card) => card.offsetTop !== top);
  return inRow < 1 ? Math.max(1, cards.length) : inRow;
}

buttons[0]?.focus();
