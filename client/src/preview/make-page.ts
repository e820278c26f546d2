import { env, Uri, type Webview } from 'vscode';
import type { PageState, View } from './messages';
import { renderPage } from './page';
import { pageTexts } from './texts';

/** The page of a panel, with its script and style from the extension. */
export function makePage(webview: Webview, extensionUri: Uri, view: View, state: PageState): string {
  const file = (name: string): string =>
    webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist', 'webview', name)).toString();
  return renderPage({
    cspSource: webview.cspSource,
    nonce: makeNonce(),
    scriptUri: file('main.js'),
    styleUri: file('style.css'),
    language: env.language,
    data: { texts: pageTexts(), view, state },
  });
}

/** 128 random bits: nobody can guess which script may run. */
export function makeNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
