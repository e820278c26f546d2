import { commands, l10n, window, type QuickPickItem } from 'vscode';

/** What a click on the status bar item offers. */
export async function showMenu(): Promise<void> {
  const items: (QuickPickItem & { command: string })[] = [
    { label: `$(warning) ${l10n.t('Show Problems')}`, command: 'workbench.actions.view.problems' },
    { label: `$(open-preview) ${l10n.t('Open Preview to the Side')}`, command: 'hsm.openPreviewToSide' },
    { label: `$(copy) ${l10n.t('Copy for BPMSoft')}`, command: 'hsm.copyForBpmsoft' },
    { label: `$(copy) ${l10n.t('Copy as Plain Text')}`, command: 'hsm.copyPlainText' },
    { label: `$(output) ${l10n.t('Show Log')}`, command: 'hsm.showLog' },
  ];
  const chosen = await window.showQuickPick(items, { title: l10n.t('HSM template') });
  if (chosen !== undefined) await commands.executeCommand(chosen.command);
}
