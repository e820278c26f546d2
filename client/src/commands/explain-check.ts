import { commands, env, l10n, languages, Uri, window, workspace, type Disposable } from 'vscode';
import { EXPLANATION_SCHEME } from '../../../server/src/shell/protocol';
import { askToOpenTemplate } from '../notices';
import type { Server } from '../server';

/** Serves the pages of the checks from the server itself: no network, and always of the installed version. */
export function registerExplanations(server: Server): Disposable {
  return workspace.registerTextDocumentContentProvider(EXPLANATION_SCHEME, {
    async provideTextDocumentContent(uri) {
      const check = uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/\.md$/, '');
      return (await server.explain(check)) ?? l10n.t('There is no check «{0}».', check);
    },
  });
}

/**
 * `HSM: Explain Check`: the page of a check, drawn by the editor's Markdown preview where it is there.
 *
 * @param check the check's id; without one, the one at the cursor
 */
export async function explainCheck(check: unknown): Promise<void> {
  const id = typeof check === 'string' ? check : await chooseCheck();
  if (id === undefined) return;
  const uri = Uri.from({ scheme: EXPLANATION_SCHEME, path: `/${env.language}/${id}.md` });
  try {
    await commands.executeCommand('markdown.showPreviewToSide', uri);
  } catch {
    await window.showTextDocument(await workspace.openTextDocument(uri), { preview: true });
  }
}

/** The check of the finding at the cursor; of several findings the author chooses one. */
async function chooseCheck(): Promise<string | undefined> {
  const editor = window.activeTextEditor;
  if (editor === undefined) {
    askToOpenTemplate();
    return undefined;
  }
  // Notices about the files beside a template have no page; what has one, links to it.
  const all = languages
    .getDiagnostics(editor.document.uri)
    .flatMap(({ source, code, range, message }) =>
      source === 'hsm' && typeof code === 'object' ? [{ id: String(code.value), range, message }] : [],
    );
  const here = all.filter(({ range }) => range.intersection(editor.selection) !== undefined);
  const items = (here.length > 0 ? here : all).map(({ id, message }) => ({
    label: id,
    detail: message.replaceAll('\n', ' '),
  }));
  if (items.length === 0) {
    void window.showInformationMessage(l10n.t('This file has no problems to explain.'));
    return undefined;
  }
  if (items.length === 1) return items[0]?.label;
  return (await window.showQuickPick(items, { title: l10n.t('Select a problem to explain') }))?.label;
}
