import type { Recognition } from '../registered/recognition';
import type { RegisteredButton } from '../registered/template';
import { escapeHtml } from '../text/escape-html';
import type { Language, LocalizedText } from '../vocabulary/language';

/**
 * The line above a message that says as what it is registered: HTML, every text escaped; empty without a list. What it looks
 * like is in `client/webview/banner.css`.
 */
export function renderRecognition(recognition: Recognition | undefined, language: Language): string {
  if (!recognition) return '';
  const { state, text } = recognition;
  return `<p class="registered" data-state="${state}" role="status"><span dir="auto">${escapeHtml(text[language])}</span></p>`;
}

/** The buttons that the customer also sees; none where header or footer differ, because Edna then does not find the template. */
export function registeredButtons(recognition: Recognition | undefined): readonly RegisteredButton[] {
  const { match } = recognition ?? {};
  return match && match.level !== 'parts' ? match.template.buttons : [];
}

/** As many buttons WhatsApp shows; of more, one less and a button that opens the others. */
const MAX_SHOWN = 3;

const TEXTS = {
  buttons: { en: 'Buttons, set in Edna', ru: 'Кнопки, задано в Edna' },
  note: { en: 'set in Edna', ru: 'задано в Edna' },
  all: { en: 'See all options', ru: 'Все варианты' },
} as const satisfies Record<string, LocalizedText>;

/** A bubble with the registered buttons under it, as WhatsApp draws them; the bubble alone without buttons. */
export function withButtons(
  bubble: string,
  buttons: readonly RegisteredButton[],
  language: Language,
): string {
  if (buttons.length === 0) return bubble;
  const isCut = buttons.length > MAX_SHOWN;
  const items = buttons.slice(0, isCut ? MAX_SHOWN - 1 : MAX_SHOWN).map(({ kind, text }) => item(kind, text));
  if (isCut) items.push(item('all', `${TEXTS.all[language]} (${buttons.length})`));
  const list = `<ul class="edna-buttons" aria-label="${TEXTS.buttons[language]}">${items.join('')}</ul>`;
  return `<div class="with-buttons">${bubble}${list}<p class="edna-note">${TEXTS.note[language]}</p></div>`;
}

function item(kind: RegisteredButton['kind'] | 'all', text: string): string {
  return `<li data-kind="${kind}"><span dir="auto">${escapeHtml(text)}</span></li>`;
}
