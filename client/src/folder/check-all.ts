import { commands, l10n, ProgressLocation, window } from 'vscode';
import type { FolderTemplates } from './templates';

/** `HSM: Check All Templates`: the findings of every template of the open folders, in the Problems view. */
export async function checkAll(templates: FolderTemplates): Promise<void> {
  templates.problems.wanted = true;
  const finished = await window.withProgress(
    {
      location: ProgressLocation.Notification,
      title: l10n.t('Checking HSM templates'),
      cancellable: true,
    },
    (progress, token) => {
      let shown = 0;
      return templates.scan({
        token,
        report(done, all) {
          const percent = (100 * done) / all;
          progress.report({ increment: percent - shown, message: l10n.t('{0} of {1}', done, all) });
          shown = percent;
        },
      });
    },
  );
  if (finished) await notifyResult(templates);
}

async function notifyResult({ entries }: FolderTemplates): Promise<void> {
  if (entries.size === 0) {
    void window.showInformationMessage(
      l10n.t('There are no templates here: no file of the open folders ends in .hsm.'),
    );
    return;
  }
  let errors = 0;
  let warnings = 0;
  for (const { problems } of entries.values()) {
    errors += problems.error;
    warnings += problems.warning;
  }
  const show = l10n.t('Show Problems');
  const text = l10n.t('Templates checked: {0}. Errors: {1}, warnings: {2}.', entries.size, errors, warnings);
  const chosen = await (errors > 0
    ? window.showWarningMessage(text, show)
    : window.showInformationMessage(text, ...(warnings > 0 ? [show] : [])));
  if (chosen === show) await commands.executeCommand('workbench.actions.view.problems');
}
