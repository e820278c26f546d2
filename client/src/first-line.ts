import { languages, workspace, type Disposable, type TextDocument } from 'vscode';
import { isTemplate } from './preview/manager';
import { isCopy } from './schemes';

/**
 * Makes a plain text that starts with `[#HSM#]` a template. The manifest's `firstLine` does so only for files whose
 * names mean nothing to the editor, and it takes `.txt` for plain text whatever it holds.
 */
export function recognizeTemplates(): Disposable {
  // Once each: an author who makes it plain text again has decided so.
  const seen = new Set<string>();
  const look = (document: TextDocument): void => {
    const uri = document.uri.toString();
    if (document.languageId !== 'plaintext' || seen.has(uri)) return;
    if (!/^\uFEFF?\[#HSM#\]/.test(document.lineAt(0).text)) return;
    seen.add(uri);
    // Refused when the document has been closed meanwhile: then there is nothing to do.
    void languages.setTextDocumentLanguage(document, 'hsm').then(undefined, () => undefined);
  };
  workspace.textDocuments.forEach(look);
  return workspace.onDidOpenTextDocument(look);
}

/**
 * Calls back when there is a template, or a configuration of templates, to look at: at once, or when the first is
 * opened. Until then the extension, which every plain text starts, costs no process.
 */
export async function onFirstTemplate(
  run: () => Promise<void>,
  subscriptions: { dispose(): void }[],
): Promise<void> {
  if (workspace.textDocuments.some(isOurs)) return run();
  const subscription = workspace.onDidOpenTextDocument((document) => {
    if (!isOurs(document)) return;
    subscription.dispose();
    void run();
  });
  subscriptions.push(subscription);
}

/** Whether the server has something to say about a document. */
function isOurs(document: TextDocument): boolean {
  const { path, scheme } = document.uri;
  return isTemplate(document) || (path.endsWith('/hsm.config.json') && !isCopy(scheme));
}
