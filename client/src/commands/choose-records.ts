import { l10n, QuickPickItemKind, ThemeIcon, Uri, window, type QuickPickItem } from 'vscode';
import type { ImportLookupResult } from '../../../server/src/shell/protocol';
import { nameOf } from '../preview/titles';
import { showComparison } from './comparison';

/** The records that the author takes. */
export interface Choice {
  readonly created: ImportLookupResult['created'];
  readonly changed: ImportLookupResult['changed'];
}

interface Item extends QuickPickItem {
  readonly created?: Choice['created'][number];
  readonly changed?: Choice['changed'][number];
}

/** Lets the author choose: new records are marked, changed ones are not, and can be compared first. */
export async function chooseRecords(
  title: string,
  { created, changed, gone }: ImportLookupResult,
): Promise<Choice | undefined> {
  if (created.length + changed.length === 0) return { created, changed };
  const pick = window.createQuickPick<Item>();
  const compare = { iconPath: new ThemeIcon('diff'), tooltip: l10n.t('Compare') };
  const separator = (label: string): Item => ({ label, kind: QuickPickItemKind.Separator });
  const isNew = created.map((one): Item => ({ label: one.name, description: one.fileName, created: one }));
  const isChanged = changed.map((one): Item => ({
    ...{ label: one.name, description: nameOf(Uri.parse(one.uri)), detail: one.difference },
    ...{ buttons: [compare], changed: one },
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
  ];
  pick.selectedItems = isNew;
  pick.onDidTriggerItemButton(({ item: { changed: one } }) => {
    if (one === undefined) return;
    const file = Uri.parse(one.uri);
    // The focus stays in the list, so that the author goes on choosing.
    void showComparison(one.text, file, l10n.t('{0}: BPMSoft ↔ file', nameOf(file)), { preserveFocus: true });
  });
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve({
        created: pick.selectedItems.flatMap((item) => item.created ?? []),
        changed: pick.selectedItems.flatMap((item) => item.changed ?? []),
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
