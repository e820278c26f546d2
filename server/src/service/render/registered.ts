import type { Recognition } from '../registered/recognition';
import type {
  RegisteredButton,
  RegisteredCard,
  RegisteredExtra,
  RegisteredTemplate,
} from '../registered/template';
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

/** What the customer sees of a registered template besides the texts. */
export type RegisteredParts = Pick<RegisteredTemplate, 'buttons' | 'extras'>;

const NOTHING: RegisteredParts = { buttons: [], extras: [] };

/** What the customer also sees; nothing where header or footer differ, because Edna then does not find the template. */
export function registeredParts(recognition: Recognition | undefined): RegisteredParts {
  const { match } = recognition ?? {};
  return match && match.level !== 'parts' ? match.template : NOTHING;
}

/** As many buttons WhatsApp shows; of more, one less and a button that opens the others. */
const MAX_SHOWN = 3;

const TEXTS = {
  buttons: { en: 'Buttons, set in Edna', ru: 'Кнопки, задано в Edna' },
  cards: { en: 'Cards, set in Edna', ru: 'Карточки, задано в Edna' },
  offer: { en: 'Offer, set in Edna', ru: 'Предложение, задано в Edna' },
  note: { en: 'set in Edna', ru: 'задано в Edna' },
  all: { en: 'See all options', ru: 'Все варианты' },
  expires: { en: 'Until a date set when it is sent', ru: 'До срока, который задают при отправке' },
  calls: { en: 'Request to allow calls', ru: 'Запрос разрешения на звонок' },
} as const satisfies Record<string, LocalizedText>;

const MEDIA: Readonly<Record<NonNullable<RegisteredCard['header']>, LocalizedText>> = {
  image: { en: 'Image', ru: 'Изображение' },
  video: { en: 'Video', ru: 'Видео' },
  document: { en: 'Document', ru: 'Документ' },
  gif: { en: 'GIF', ru: 'GIF' },
  location: { en: 'Location', ru: 'Геопозиция' },
  product: { en: 'Product', ru: 'Товар' },
  other: { en: 'Media', ru: 'Медиа' },
};

/** A bubble with what is registered under it, as WhatsApp draws it; the bubble alone where that is nothing. */
export function withRegistered(
  bubble: string,
  { buttons, extras }: RegisteredParts,
  language: Language,
): string {
  if (buttons.length === 0 && extras.length === 0) return bubble;
  const calls = extras.some(({ kind }) => kind === 'call-permission')
    ? [item('call-permission', TEXTS.calls[language])]
    : [];
  const rows = [...buttonItems(buttons, language), ...calls];
  const list = rows.length === 0 ? '' : buttonList(rows, language);
  const cards = extras.map((extra) => (extra.kind === 'carousel' ? carousel(extra.cards, language) : ''));
  const note = `<p class="edna-note">${TEXTS.note[language]}</p>`;
  return `<div class="with-buttons">${bubble}${list}${cards.join('')}${note}</div>`;
}

/** The offers in the bubble, above the text; nothing without one. */
export function renderOffers({ extras }: RegisteredParts, language: Language): string {
  return extras.map((extra) => offer(extra, language)).join('');
}

function offer(extra: RegisteredExtra, language: Language): string {
  if (extra.kind !== 'limited-time-offer') return '';
  const text = extra.text === '' ? '' : `<strong dir="auto">${escapeHtml(extra.text)}</strong>`;
  const expires = extra.expires ? `<span>${TEXTS.expires[language]}</span>` : '';
  return `<div class="edna-offer" role="group" aria-label="${TEXTS.offer[language]}">${text}${expires}</div>`;
}

/** A row that is scrolled; with the keyboard, too. */
function carousel(cards: readonly RegisteredCard[], language: Language): string {
  if (cards.length === 0) return '';
  const items = cards.map((one) => `<li>${card(one, language)}</li>`).join('');
  return `<div class="edna-cards" role="group" tabindex="0" aria-label="${TEXTS.cards[language]}"><ul>${items}</ul></div>`;
}

function card({ header, text, buttons }: RegisteredCard, language: Language): string {
  const media = header
    ? `<div class="edna-media" data-kind="${header}">${MEDIA[header][language]}</div>`
    : '';
  const body = text === '' ? '' : `<p dir="auto">${escapeHtml(text)}</p>`;
  return media + body + (buttons.length === 0 ? '' : buttonList(buttonItems(buttons, language), language));
}

function buttonList(items: readonly string[], language: Language): string {
  return `<ul class="edna-buttons" aria-label="${TEXTS.buttons[language]}">${items.join('')}</ul>`;
}

function buttonItems(buttons: readonly RegisteredButton[], language: Language): readonly string[] {
  const isCut = buttons.length > MAX_SHOWN;
  const items = buttons.slice(0, isCut ? MAX_SHOWN - 1 : MAX_SHOWN).map(({ kind, text }) => item(kind, text));
  if (isCut) items.push(item('all', `${TEXTS.all[language]} (${buttons.length})`));
  return items;
}

function item(kind: RegisteredButton['kind'] | 'all' | 'call-permission', text: string): string {
  return `<li data-kind="${kind}"><span dir="auto">${escapeHtml(text)}</span></li>`;
}
