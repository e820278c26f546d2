import { l10n, Uri, window, workspace } from 'vscode';
import type { Server } from '../server';
import { LISTS_FOLDER } from './configure';
import type { FetchedList } from './fetch-lists';
import { keepList, type askReplace, type KeptList, type WriteWhole } from './keep-list';
import { inWords } from './problems';

/** Writes the lists that came into the folder of lists. */
export async function keepAll(
  server: Server,
  folder: Uri,
  lists: readonly FetchedList[],
  replace: typeof askReplace,
  writeWhole: WriteWhole | undefined,
): Promise<readonly KeptList[]> {
  const kept: KeptList[] = [];
  for (const { name, text } of lists) {
    if (text.ok)
      kept.push(
        await keepList(server, Uri.joinPath(folder, LISTS_FOLDER, name), text.value, replace, writeWhole),
      );
  }
  return kept;
}

/** Says what was saved, and what was not and why. */
export function reportKept(kept: readonly KeptList[], lists: readonly FetchedList[]): void {
  const written = kept.filter(({ isWritten }) => isWritten);
  const sum = (count: (list: KeptList) => number): number =>
    written.reduce((all, list) => all + count(list), 0);
  const failures = [
    ...lists.flatMap(({ channel, text }) =>
      text.ok ? [] : [`${channel}: ${inWords(text.problem.message)}`],
    ),
    ...kept.flatMap(({ why }) => (why === '' ? [] : [why])),
  ];
  if (written.length > 0)
    void window.showInformationMessage(
      l10n.t(
        'Registered templates: {0}, approved: {1}. Lists saved: {2}.',
        sum(({ templates }) => templates),
        sum(({ approved }) => approved),
        written.map(({ file }) => workspace.asRelativePath(file)).join(', '),
      ),
    );
  if (failures.length > 0) void window.showWarningMessage(failures.join(' '));
}
