import {
  commands,
  Uri,
  window,
  workspace,
  type ExtensionContext,
  type TextDocumentShowOptions,
} from 'vscode';

/** The scheme of texts that only a comparison shows. */
const SCHEME = 'hsm-comparison';
const texts = new Map<string, string>();
let count = 0;

/** Lets the editor show texts that are in no file. */
export function provideComparisons(context: ExtensionContext): void {
  context.subscriptions.push(
    workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: ({ query }) => texts.get(query) ?? '',
    }),
    workspace.onDidCloseTextDocument(({ uri }) => {
      if (uri.scheme === SCHEME) texts.delete(uri.query);
    }),
  );
}

/**
 * Opens a text that is in no file.
 *
 * @param name of its tab
 */
export async function showText(text: string, name = 'template.hsm'): Promise<void> {
  const uri = addressOf(text, `/${name}`);
  await window.showTextDocument(await workspace.openTextDocument(uri), { preview: true });
}

/** Opens the editor's comparison of a text with a template. */
export async function showComparison(
  text: string,
  file: Uri,
  title: string,
  options: TextDocumentShowOptions = {},
): Promise<void> {
  await commands.executeCommand('vscode.diff', addressOf(text, file.path), file, title, options);
}

/** A new address each time: the editor keeps what it has read from one. */
function addressOf(text: string, path: string): Uri {
  const query = String(++count);
  texts.set(query, text);
  return Uri.from({ scheme: SCHEME, path, query });
}
