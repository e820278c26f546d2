import { env, l10n, SnippetString, Uri, ViewColumn, window, workspace } from 'vscode';
import { ServerRequest, type BubblesParams } from '../../../server/src/shell/protocol';
import type { CardDocuments } from '../gallery/card-documents';
import { readGalleryMessage } from '../gallery/messages';
import { renderGallery } from '../gallery/page';
import { readTemplates, type GalleryTemplate } from '../gallery/snippets';
import { guarded } from '../log';
import { makeNonce } from '../preview/make-page';
import type { PreviewManager } from '../preview/manager';
import type { Server } from '../server';
import type { CommandServices } from '.';

/** `HSM: New Template`: a page with a picture of each template; the chosen one opens as an unsaved document. */
export async function newTemplate(
  { context, server, previews, log }: CommandServices,
  cards: CardDocuments,
): Promise<void> {
  const language = env.language.toLowerCase().startsWith('ru') ? 'ru' : 'en';
  const file = Uri.joinPath(context.extensionUri, 'snippets', 'hsm.json');
  const json = new TextDecoder().decode(await workspace.fs.readFile(file));
  const templates = readTemplates(json, language);
  const bubbles = await drawBubbles(server, templates);
  const panel = window.createWebviewPanel('hsm.gallery', l10n.t('New HSM template'), ViewColumn.Active, {
    enableScripts: true,
    localResourceRoots: [Uri.joinPath(context.extensionUri, 'dist', 'webview')],
  });
  const asset = (name: string): string =>
    panel.webview.asWebviewUri(Uri.joinPath(context.extensionUri, 'dist', 'webview', name)).toString();
  const choose = guarded(
    log,
    'gallery',
    async (message: unknown) => {
      const template = templates[readGalleryMessage(message)?.index ?? -1];
      if (!template) return;
      panel.dispose();
      await openTemplate(template, previews, cards);
    },
    true,
  );
  panel.webview.onDidReceiveMessage(choose);
  panel.webview.html = renderGallery({
    cspSource: panel.webview.cspSource,
    nonce: makeNonce(),
    scriptUri: asset('gallery.js'),
    styleUris: [asset('style.css'), asset('gallery.css')],
    language: env.language,
    title: l10n.t('What is the message for?'),
    hint: l10n.t('Choose a template. It opens as a new document; press Tab to move between the blanks.'),
    others: l10n.t('In other languages'),
    cards: templates.map((template, index) => ({ ...template, bubble: bubbles[index] ?? '' })),
  });
}

/** Opens the template with its places to fill in, and its preview. */
async function openTemplate(
  { body, variables, samples }: GalleryTemplate,
  previews: PreviewManager,
  cards: CardDocuments,
): Promise<void> {
  const document = await workspace.openTextDocument({ language: 'hsm', content: '' });
  const sampleSet = l10n.t('Typical');
  cards.opened(document, { variables, sampleSet, samples });
  const editor = await window.showTextDocument(document);
  await editor.insertSnippet(new SnippetString(body));
  // The editor keeps the focus, and with it the blanks.
  previews.open(document.uri, ViewColumn.Beside, sampleSet);
}

/** Without a server there are no pictures, but there are templates. */
async function drawBubbles(
  server: Server,
  templates: readonly GalleryTemplate[],
): Promise<readonly string[]> {
  const asked: BubblesParams = { texts: templates.map(({ picture }) => picture) };
  try {
    return (await server.request(ServerRequest.bubbles, asked)) ?? [];
  } catch {
    return [];
  }
}
