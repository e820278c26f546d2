import { l10n, ViewColumn, window, workspace } from 'vscode';
import type { PreviewManager } from '../preview/manager';
import { chooseTemplate } from './template';

/** `HSM: Open Preview`: in the column of the editor. */
export async function openPreview(previews: PreviewManager, resource: unknown): Promise<void> {
  const document = await chooseTemplate(previews, resource);
  if (document !== undefined) previews.open(document.uri, ViewColumn.Active);
}

/** `HSM: Open Preview to the Side`: beside the editor, which keeps the focus. */
export async function openPreviewToSide(previews: PreviewManager, resource: unknown): Promise<void> {
  const document = await chooseTemplate(previews, resource);
  if (document !== undefined) previews.open(document.uri, ViewColumn.Beside);
}

/** `HSM: Show Source`: the template of the preview that has the focus. */
export async function showSource(previews: PreviewManager): Promise<void> {
  const preview = previews.active;
  if (preview === undefined) {
    askToOpenPreview();
    return;
  }
  const shown = window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === preview.uri.toString(),
  );
  const document = shown?.document ?? (await workspace.openTextDocument(preview.uri));
  await window.showTextDocument(document, { viewColumn: shown?.viewColumn ?? ViewColumn.Active });
}

/** `HSM: Toggle Preview Locking`. */
export function togglePreviewLock(previews: PreviewManager): void {
  if (!previews.toggleLock()) askToOpenPreview();
}

function askToOpenPreview(): void {
  void window.showInformationMessage(
    l10n.t('Open a preview first, with “HSM: Open Preview to the Side”, and select it.'),
  );
}
