import type { CopiesTexts } from './messages';

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
  const policy = [
    "default-src 'none'",
    `style-src ${cspSource}`,
    `script-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const styles = styleUris.map((uri) => `<link rel="stylesheet" href="${escape(uri)}">`).join('\n');
  const header = (column: keyof CopiesTexts['columns']): string =>
    `<th scope="col" data-column="${column}"><button type="button">${escape(texts.columns[column])}</button></th>`;
  return `<!DOCTYPE html>
<html lang="${escape(language)}" data-texts="${escape(JSON.stringify(texts))}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${styles}
<title>${escape(texts.title)}</title>
</head>
<body class="copies">
<main>
<header>
<h1>${escape(texts.title)}</h1>
<div id="groups" role="group" aria-label="${escape(texts.title)}"></div>
<div class="tools">
<input type="text" id="search" autocomplete="off" spellcheck="false" placeholder="${escape(texts.search)}" aria-label="${escape(texts.search)}">
<button type="button" class="secondary" id="export">${escape(texts.export)}</button>
</div>
</header>
<p id="notice" class="notice" role="status" hidden></p>
<p id="shown" role="status">${escape(texts.loading)}</p>
<div id="nothing" hidden><p>${escape(texts.nothing)}</p><button type="button" class="primary" id="configure">${escape(texts.configure)}</button></div>
<table hidden>
<thead><tr>${header('file')}${header('lookup')}${header('registered')}</tr></thead>
<tbody></tbody>
</table>
</main>
<script nonce="${escape(nonce)}" src="${escape(scriptUri)}"></script>
</body>
</html>`;
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
