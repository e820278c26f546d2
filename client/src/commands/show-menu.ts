import { commands, l10n, QuickPickItemKind, window, type QuickPickItem } from 'vscode';

/** What a click on the status bar item offers. */
export async function showMenu(): Promise<void> {
  const items: (QuickPickItem & { command: string })[] = [
    { label: `$(warning) ${l10n.t('Show Problems')}`, command: 'workbench.actions.view.problems' },
    { label: `$(open-preview) ${l10n.t('Open Preview to the Side')}`, command: 'hsm.openPreviewToSide' },
    { label: `$(copy) ${l10n.t('Copy for BPMSoft')}`, command: 'hsm.copyForBpmsoft' },
    { label: `$(copy) ${l10n.t('Copy for Edna…')}`, command: 'hsm.copyForEdna' },
    { label: `$(copy) ${l10n.t('Copy as Plain Text')}`, command: 'hsm.copyPlainText' },
    { label: `$(sparkle) ${l10n.t('Clean Up Text')}`, command: 'hsm.cleanUpText' },
    { label: '', kind: QuickPickItemKind.Separator, command: '' },
    { label: `$(new-file) ${l10n.t('New Template')}`, command: 'hsm.newTemplate' },
    { label: `$(list-flat) ${l10n.t('Show All Templates')}`, command: 'hsm.showTemplates' },
    {
      label: `$(table) ${l10n.t('Compare File, Lookup, and Registered List')}`,
      command: 'hsm.showCopies',
    },
    { label: `$(checklist) ${l10n.t('Check All Templates')}`, command: 'hsm.checkAll' },
    { label: `$(question) ${l10n.t('Why Was It Not Delivered?…')}`, command: 'hsm.whyNotDelivered' },
    { label: '', kind: QuickPickItemKind.Separator, command: '' },
    { label: `$(mortar-board) ${l10n.t('Open Walkthrough')}`, command: 'hsm.openWalkthrough' },
    { label: `$(question) ${l10n.t('Show Troubleshooting')}`, command: 'hsm.showTroubleshooting' },
    { label: `$(debug-restart) ${l10n.t('Restart Language Server')}`, command: 'hsm.restartServer' },
    { label: `$(output) ${l10n.t('Show Log')}`, command: 'hsm.showLog' },
  ];
  const chosen = await window.showQuickPick(items, { title: l10n.t('HSM template') });
  if (chosen !== undefined) await commands.executeCommand(chosen.command);
}
