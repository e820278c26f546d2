import { l10n, window } from 'vscode';
import type { Keys } from './keys';

/** `HSM: Forget Keys of Edna and Meta`. */
export async function forgetKeys(keys: Keys): Promise<void> {
  const names = keys.names();
  if (names.length === 0) {
    void window.showInformationMessage(l10n.t('No keys are stored.'));
    return;
  }
  const title = l10n.t('Forget Keys of Edna and Meta');
  const placeHolder = l10n.t('Which keys do you want to remove? The lists are kept.');
  const items = names.map((label) => ({ label, picked: true }));
  const chosen = await window.showQuickPick(items, { title, placeHolder, canPickMany: true });
  if (chosen === undefined) return;
  for (const { label } of chosen) await keys.forget(label);
  if (chosen.length > 0) void window.showInformationMessage(l10n.t('Keys forgotten: {0}.', chosen.length));
}
