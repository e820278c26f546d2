import { commands, Uri, workspace, type ExtensionContext } from 'vscode';

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

/** Opens the editor's comparison of a text with a template. */
export async function showComparison(text: string, file: Uri, title: string): Promise<void> {
  // A new address each time: the editor keeps what it has read from one.
  const query = String(++count);
  texts.set(query, text);
  await commands.executeCommand(
    'vscode.diff',
    Uri.from({ scheme: SCHEME, path: file.path, query }),
    file,
    title,
  );
}
