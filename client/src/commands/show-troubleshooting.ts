import { commands, env, Uri, window, workspace, type ExtensionContext } from 'vscode';

/** `HSM: Show Troubleshooting`: what to do when something does not work; in the extension itself, no network. */
export async function showTroubleshooting({ extensionUri }: ExtensionContext): Promise<void> {
  const name = env.language.toLowerCase().startsWith('ru') ? 'troubleshooting.ru.md' : 'troubleshooting.md';
  const uri = Uri.joinPath(extensionUri, 'docs', name);
  try {
    await commands.executeCommand('markdown.showPreview', uri);
  } catch {
    await window.showTextDocument(await workspace.openTextDocument(uri), { preview: true });
  }
}

/** `HSM: Open Walkthrough`: the first five steps. */
export async function openWalkthrough({ extension: { id } }: ExtensionContext): Promise<void> {
  await commands.executeCommand('workbench.action.openWalkthrough', `${id}#hsm.start`, false);
}
