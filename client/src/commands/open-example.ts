import { commands, l10n, window, workspace } from 'vscode';

/** `HSM: Open Example with Mistakes`: a template to try the repairs on, and its message beside it. */
export async function openExample(): Promise<void> {
  const content = l10n.t(
    '[#HSM#] Hello, *Anna *!\nYour order No. 1024 has been handed to the courier.\n\n- Keep your passport ready\n- Wait for the call[*HEADER*]Your order is on its way[* FOOT *]Delivery service, always with you',
  );
  const document = await workspace.openTextDocument({ language: 'hsm', content });
  await window.showTextDocument(document);
  await commands.executeCommand('hsm.openPreviewToSide');
}
