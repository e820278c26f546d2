// Runs in the extension host for bench/activation.mjs; `npm test` does not know it.
import * as vscode from 'vscode';

/** Milliseconds that an extension takes to be loaded and to say that it is active. */
async function activate(id: string): Promise<number> {
  const extension = vscode.extensions.getExtension(id);
  if (!extension) throw new Error(`There is no extension ${id}.`);
  if (extension.isActive) throw new Error(`${id} is active already.`);
  const start = performance.now();
  await extension.activate();
  return performance.now() - start;
}

describe('activation', () => {
  it('is measured', async () => {
    const json = await activate('vscode.json-language-features');
    const ours = await activate('hsm-templates.hsm-templates');
    const start = performance.now();
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (!folder) throw new Error('There is no folder.');
    const uri = vscode.Uri.joinPath(folder.uri, 'broken.hsm');
    const found = new Promise<void>((resolve) => {
      const subscription = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        if (!uris.some((one) => one.toString() === uri.toString())) return;
        subscription.dispose();
        resolve();
      });
    });
    await vscode.window.showTextDocument(uri);
    await found;
    console.log(
      `[hsm-bench] ${JSON.stringify({ json, ours, findings: Math.max(0, performance.now() - start) })}`,
    );
  });
});
