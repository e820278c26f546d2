import type { CopiesTexts } from './messages';
import { contentPolicy, escapeText } from '../page-html';

export interface CopiesFrame {
  readonly cspSource: string;
  /** Fresh for every page. */
  readonly nonce: string;
  readonly scriptUri: string;
  readonly styleUris: readonly string[];
  /** BCP 47 tag of the user's language. */
  readonly language: string;
  readonly texts: CopiesTexts;
}

/** The page around the table; its script fills in the rows. Nothing comes from the network. */
export function renderCopies({
  cspSource,
  nonce,
  scriptUri,
  styleUris,
  language,
  texts,
}: CopiesFrame): string {
  const policy = contentPolicy({ cspSource, nonce });
  const styles = styleUris.map((uri) => `<link rel="stylesheet" href="${escapeText(uri)}">`).join('\n');
  const header = (column: keyof CopiesTexts['columns']): string =>
    `<th scope="col" data-column="${column}"><button type="button">${escapeText(texts.columns[column])}</button></th>`;
  return `<!DOCTYPE html>
<html lang="${escapeText(language)}" data-texts="${escapeText(JSON.stringify(texts))}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeText(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${styles}
<title>${escapeText(texts.title)}</title>
</head>
<body class="copies">
<main>
<header>
<h1>${escapeText(texts.title)}</h1>
<div id="groups" role="group" aria-label="${escapeText(texts.title)}"></div>
<div class="tools">
<input type="text" id="search" autocomplete="off" spellcheck="false" placeholder="${escapeText(texts.search)}" aria-label="${escapeText(texts.search)}">
<button type="button" class="secondary" id="export">${escapeText(texts.export)}</button>
</div>
</header>
<p id="notice" class="notice" role="status" hidden></p>
<p id="shown" role="status">${escapeText(texts.loading)}</p>
<div id="nothing" hidden><p>${escapeText(texts.nothing)}</p><button type="button" class="primary" id="configure">${escapeText(texts.configure)}</button></div>
<table hidden>
<thead><tr>${header('file')}${header('lookup')}${header('registered')}</tr></thead>
<tbody></tbody>
</table>
</main>
<script nonce="${escapeText(nonce)}" src="${escapeText(scriptUri)}"></script>
</body>
</html>`;
}
