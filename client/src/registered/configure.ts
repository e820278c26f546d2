import { l10n, RelativePattern, Uri, window, workspace } from 'vscode';
import { ServerRequest, type NameListsParams } from '../../../server/src/shell/protocol';
import { writeProjectFile } from '../commands/write-project-file';
import { findOpen } from '../preview/document';
import type { Server } from '../server';
import { readList } from './keep-list';

/** Where lists are kept, relative to the configuration. */
export const LISTS_FOLDER = 'registered';
const PATTERN = `${LISTS_FOLDER}/*.json`;

/**
 * Lets the configuration of a folder name lists, unless it does already.
 *
 * @param files the lists, in the folder `registered`
 * @param ask whether the configuration may be written
 */
export async function configureLists(
  server: Server,
  folder: Uri,
  files: readonly Uri[],
  ask: () => Promise<boolean>,
): Promise<void> {
  const target = Uri.joinPath(folder, 'hsm.config.json');
  const text = findOpen(target)?.getText() ?? (await readList(target)) ?? '';
  const parameters: NameListsParams = { text, pattern: PATTERN };
  const named = await server.request(ServerRequest.nameLists, parameters);
  if (named === undefined) throw new Error(server.whyNot());
  if (await areNamed(folder, named.patterns, files)) return;
  if (named.text === undefined) {
    const hint = l10n.t(
      'hsm.config.json is damaged, so it was not changed. Correct it and add "registered": "{0}".',
      PATTERN,
    );
    void window.showWarningMessage(hint);
    return;
  }
  if (await ask()) await writeProjectFile(target.toString(), named.text);
}

/** The question before a configuration is written. */
export async function askConfigure(): Promise<boolean> {
  const add = l10n.t('Add to hsm.config.json');
  const text = l10n.t('Compare the templates of this folder with the lists?');
  const detail = l10n.t('For that, "registered": "{0}" is added to hsm.config.json.', PATTERN);
  return (await window.showInformationMessage(text, { modal: true, detail }, add)) === add;
}

async function areNamed(folder: Uri, patterns: readonly string[], files: readonly Uri[]): Promise<boolean> {
  const found = new Set<string>();
  for (const pattern of patterns) {
    const relative = new RelativePattern(folder, pattern.replaceAll('\\', '/').replace(/^\.\//, ''));
    for (const uri of await workspace.findFiles(relative, null)) found.add(uri.toString());
  }
  return files.every((uri) => found.has(uri.toString()));
}
