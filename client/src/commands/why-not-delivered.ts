import { commands, env, l10n, Uri, window, workspace, type Disposable, type QuickPickItem } from 'vscode';
import { ServerRequest } from '../../../server/src/shell/protocol';
import { findTemplates } from '../folder/find';
import { readTexts } from '../folder/read';
import type { CommandServices } from '.';
import { withProgress } from './progress';

/** The scheme of the answers: pages that are in no file. */
const SCHEME = 'hsm-why';
const pages = new Map<string, string>();
let count = 0;

/** Lets the editor show the answers. */
export function registerWhyPages(): Disposable {
  return workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: ({ query }) => pages.get(query) ?? '',
  });
}

/**
 * `HSM: Why Was It Not Delivered?…`: compares the text that was sent with the templates of the open folders, and shows the likely
 * causes as a page.
 *
 * @param text the text that was sent; without it the author is asked where it is
 * @param code the error code; without a text, the author is asked for it, too
 */
export async function whyNotDelivered(
  { server }: CommandServices,
  text: unknown,
  code: unknown,
): Promise<void> {
  const sent = typeof text === 'string' ? text : await askText();
  if (sent === undefined) return;
  const asked =
    typeof text === 'string' ? (typeof code === 'string' ? code : '') : await askCode(sent === '');
  if (asked === undefined) return;
  if (sent.trim() === '' && asked.trim() === '') {
    void window.showInformationMessage(
      l10n.t('There is nothing to explain: give the text that was sent, or the error code.'),
    );
    return;
  }
  const title = l10n.t('Why Was It Not Delivered?');
  const result = await withProgress(title, async () => {
    const templates = sent === '' ? [] : await findTemplates();
    const texts = await readTexts(templates, (uri) => server.uriText(uri));
    const files = texts.map((file) => ({
      ...file,
      name: workspace.asRelativePath(Uri.parse(file.uri)),
    }));
    return { answer: await server.request(ServerRequest.why, { sent, code: asked, files }) };
  });
  // Cancelled.
  if (result === undefined) return;
  if (result.answer === undefined) throw new Error(server.whyNot());
  await showPage(title, result.answer.markdown);
}

/** What was sent; an empty text for a question about a code alone, undefined when the author leaves. */
async function askText(): Promise<string | undefined> {
  const copied = await env.clipboard.readText();
  const active = window.activeTextEditor?.document;
  const items: (QuickPickItem & { readonly text: string })[] = [
    ...(copied.trim() === ''
      ? []
      : [{ label: l10n.t('The text in the clipboard'), detail: excerpt(copied), text: copied }]),
    ...(active === undefined || active.getText().trim() === ''
      ? []
      : [
          {
            label: l10n.t('The text in the editor'),
            description: workspace.asRelativePath(active.uri),
            detail: excerpt(active.getText()),
            text: active.getText(),
          },
        ]),
    { label: l10n.t('No text, only an error code'), text: '' },
  ];
  const placeHolder = l10n.t('Which text was sent? Copy it from BPMSoft, Edna or the chat first.');
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Why Was It Not Delivered?'),
    placeHolder,
  });
  return chosen?.text;
}

function askCode(isNeeded: boolean): Thenable<string | undefined> {
  return window.showInputBox({
    title: l10n.t('Why Was It Not Delivered?'),
    prompt: isNeeded
      ? l10n.t('The error code, or the message that contains it')
      : l10n.t('The error code, or the message that contains it. Leave it empty if you have none.'),
    placeHolder: '132000, matched-template-not-found…',
    ignoreFocusOut: true,
  });
}

/** How much of a text the list shows, in UTF-16 units. */
const EXCERPT = 120;

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT).replace(/[\ud800-\udbff]$/, '')}…` : line;
}

async function showPage(title: string, markdown: string): Promise<void> {
  // A new address each time: the editor keeps what it has read from one. Only the last page is of use.
  const query = String(++count);
  pages.clear();
  pages.set(query, markdown);
  const uri = Uri.from({ scheme: SCHEME, path: `/${title.replace(/[?/]/g, '')}.md`, query });
  try {
    await commands.executeCommand('markdown.showPreview', uri);
  } catch {
    await window.showTextDocument(await workspace.openTextDocument(uri), { preview: true });
  }
}
