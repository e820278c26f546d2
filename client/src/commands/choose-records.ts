import { l10n, QuickPickItemKind, ThemeIcon, Uri, window, type QuickPickItem } from 'vscode';
import type { ImportLookupResult } from '../../../server/src/shell/protocol';
import { nameOf } from '../preview/titles';
import { showComparison } from './comparison';

/** The records that the author takes. */
export interface Choice {
  readonly created: ImportLookupResult['created'];
  readonly changed: ImportLookupResult['changed'];
  /** Files that the lookup does not have, which are to be deleted. */
  readonly deleted: ImportLookupResult['gone'];
}

interface Item extends QuickPickItem {
  readonly created?: Choice['created'][number];
  readonly changed?: Choice['changed'][number];
  readonly gone?: Choice['deleted'][number];
}

/**
 * Lets the author choose: new records are marked; changed ones and files that the lookup does not have are not, and can
 * be looked at first.
 */
export async function chooseRecords(
  title: string,
  { created, changed, gone }: ImportLookupResult,
): Promise<Choice | undefined> {
  if (created.length + changed.length + gone.length === 0) return { created, changed, deleted: [] };
  const pick = window.createQuickPick<Item>();
  const compare = { iconPath: new ThemeIcon('diff'), tooltip: l10n.t('Compare') };
  const open = { iconPath: new ThemeIcon('go-to-file'), tooltip: l10n.t('Open') };
  const separator = (label: string): Item => ({ label, kind: QuickPickItemKind.Separator });
  const isNew = created.map((one): Item => ({ label: one.name, description: one.fileName, created: one }));
  const isChanged = changed.map((one): Item => ({
    ...{ label: one.name, description: nameOf(Uri.parse(one.uri)), detail: one.difference },
    ...{ buttons: [compare], changed: one },
  }));
  const isGone = gone.map((one): Item => ({
    ...{
      label: one.name,
      description: nameOf(Uri.parse(one.uri)),
      detail: l10n.t('Check it to delete the file'),
    },
    ...{ buttons: [open], gone: one },
  }));
  pick.title = title;
  pick.placeholder = l10n.t(
    'New: {0}, changed: {1}, not in the lookup: {2}',
    created.length,
    changed.length,
    gone.length,
  );
  pick.canSelectMany = true;
  pick.ignoreFocusOut = true;
  pick.matchOnDescription = true;
  pick.items = [
    ...(isNew.length > 0 ? [separator(l10n.t('New in the lookup')), ...isNew] : []),
    ...(isChanged.length > 0 ? [separator(l10n.t('Changed in the lookup')), ...isChanged] : []),
    ...(isGone.length > 0 ? [separator(l10n.t('Not in the lookup')), ...isGone] : []),
  ];
  pick.selectedItems = isNew;
  pick.onDidTriggerItemButton(({ item: { changed: one, gone: lone } }) => {
    // The focus stays in the list, so that the author goes on choosing.
    if (lone !== undefined) void window.showTextDocument(Uri.parse(lone.uri), { preserveFocus: true });
    if (one === undefined) return;
    const file = Uri.parse(one.uri);
    void showComparison(one.text, file, l10n.t('{0}: BPMSoft ↔ file', nameOf(file)), { preserveFocus: true });
  });
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve({
        created: pick.selectedItems.flatMap((item) => item.created ?? []),
        changed: pick.selectedItems.flatMap((item) => item.changed ?? []),
        deleted: pick.selectedItems.flatMap((item) => item.gone ?? []),
      });
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
