import { contentPolicy, escapeText } from '../page-html';

/** One card of the gallery. */
interface GalleryCard {
  readonly name: string;
  readonly detail: string;
  /** The bubble, made by the server: every text escaped. Empty when there is no server: then the text is shown. */
  readonly bubble: string;
  readonly text: string;
  /** Whether it is in the user's language; the others are under a heading of their own. */
  readonly own: boolean;
}

export interface GalleryFrame {
  readonly cspSource: string;
  /** Fresh for every page. */
  readonly nonce: string;
  readonly scriptUri: string;
  readonly styleUris: readonly string[];
  /** BCP 47 tag of the user's language. */
  readonly language: string;
  readonly title: string;
  readonly hint: string;
  /** Over the cards in other languages. */
  readonly others: string;
  readonly cards: readonly GalleryCard[];
}

/** The page of the gallery, made once: the script only reports which card was chosen. Nothing comes from the network. */
export function renderGallery(frame: GalleryFrame): string {
  const policy = contentPolicy(frame);
  const styles = frame.styleUris.map((uri) => `<link rel="stylesheet" href="${escapeText(uri)}">`).join('\n');
  return `<!DOCTYPE html>
<html lang="${escapeText(frame.language)}" data-theme="auto">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeText(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${styles}
<title>${escapeText(frame.title)}</title>
</head>
<body class="gallery">
<main>
<h1>${escapeText(frame.title)}</h1>
<p class="hint">${escapeText(frame.hint)}</p>
${renderCards(frame, true)}
${frame.cards.some(({ own }) => !own) ? `<h2>${escapeText(frame.others)}</h2>\n${renderCards(frame, false)}` : ''}
</main>
<script nonce="${escapeText(frame.nonce)}" src="${escapeText(frame.scriptUri)}"></script>
</body>
</html>`;
}

/** The cards in the user's language, or the others; each keeps its place among all. */
function renderCards({ cards }: GalleryFrame, own: boolean): string {
  const rendered = cards.map((card, index) => (card.own === own ? renderCard(card, index) : ''));
  return `<ul class="cards">\n${rendered.filter((card) => card !== '').join('\n')}\n</ul>`;
}

/** The button is the card; the picture says nothing to a screen reader that the name does not. */
function renderCard({ name, detail, bubble, text }: GalleryCard, index: number): string {
  const picture = bubble === '' ? `<pre>${escapeText(text)}</pre>` : bubble;
  const described = detail === '' ? '' : `<p class="detail">${escapeText(detail)}</p>`;
  return `<li class="card"><button type="button" data-index="${index}">${escapeText(name)}</button>${described}<div class="chat" inert aria-hidden="true">${picture}</div></li>`;
}
