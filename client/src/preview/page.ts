import type { PageData } from './messages';
import { contentPolicy, escapeText } from '../page-html';

/** Where the page's files are and how they may be used. */
export interface PageFrame {
  /** The source of the panel's own files, for the content security policy. */
  readonly cspSource: string;
  /** Fresh for every page. */
  readonly nonce: string;
  readonly scriptUri: string;
  readonly styleUri: string;
  /** BCP 47 tag of the user's language. */
  readonly language: string;
  readonly data: PageData;
}

/**
 * The page of a preview, once per panel: a frame that the script fills and keeps up to date. Nothing of the
 * template is in it. Images come over https only; nothing else comes from anywhere.
 */
export function renderPage(frame: PageFrame): string {
  const policy = contentPolicy(frame, ['img-src https:']);
  const { texts } = frame.data;
  return `<!DOCTYPE html>
<html lang="${escapeText(frame.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeText(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${escapeText(frame.styleUri)}">
<title>HSM</title>
</head>
<body data-page="${escapeText(JSON.stringify(frame.data))}">
<header class="toolbar">
<h1 id="title" class="visually-hidden">HSM</h1>
<div id="toolbar" class="controls" role="group" aria-label="${escapeText(texts.toolbar)}"></div>
</header>
<main id="main">
<p id="notice" class="notice" role="status" hidden></p>
<div id="banner"></div>
<section id="chat" class="chat" aria-label="${escapeText(texts.chat)}"><p class="loading">${escapeText(texts.loading)}</p></section>
<section id="samples" class="samples" aria-label="${escapeText(texts.sampleValues)}" hidden></section>
<section id="parts" class="parts" aria-label="${escapeText(texts.ednaFields)}" hidden></section>
<section id="lengths" class="lengths" aria-label="${escapeText(texts.lengths)}"></section>
<section id="problems" class="problems" aria-label="${escapeText(texts.problems)}"></section>
</main>
<script nonce="${escapeText(frame.nonce)}" src="${escapeText(frame.scriptUri)}"></script>
</body>
</html>`;
}
