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
  const policy = [
    "default-src 'none'",
    `style-src ${frame.cspSource}`,
    `script-src 'nonce-${frame.nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const styles = frame.styleUris.map((uri) => `<link rel="stylesheet" href="${escape(uri)}">`).join('\n');
  return `<!DOCTYPE html>
<html lang="${escape(frame.language)}" data-theme="auto">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${styles}
<title>${escape(frame.title)}</title>
</head>
<body class="gallery">
<main>
<h1>${escape(frame.title)}</h1>
<p class="hint">${escape(frame.hint)}</p>
${renderCards(frame, true)}
${frame.cards.some(({ own }) => !own) ? `<h2>${escape(frame.others)}</h2>\n${renderCards(frame, false)}` : ''}
</main>
<script nonce="${escape(frame.nonce)}" src="${escape(frame.scriptUri)}"></script>
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
  const picture = bubble === '' ? `<pre>${escape(text)}</pre>` : bubble;
  const described = detail === '' ? '' : `<p class="detail">${escape(detail)}</p>`;
  return `<li class="card"><button type="button" data-index="${index}">${escape(name)}</button>${described}<div class="chat" inert aria-hidden="true">${picture}</div></li>`;
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
