import { FileType, Uri, workspace } from 'vscode';
import { isPassedOver, isTemplateName } from '../../../server/src/service/files';
import { findTemplates } from '../folder/find';

/**
 * The templates of a folder and its subfolders, in the order in which people look them up: 2 before 10.
 *
 * @param folder of the workspace or any other one
 */
export async function findCatalogueTemplates(
  folder: Uri,
  isCancelled: () => boolean,
): Promise<readonly Uri[]> {
  // The editor's search knows what it shall leave out; it need not know folders that are not open.
  const found =
    workspace.getWorkspaceFolder(folder) === undefined
      ? await walk(folder, isCancelled)
      : await findTemplates(folder);
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  return [...found].sort((one, other) => compare(one.path, other.path));
}

async function walk(folder: Uri, isCancelled: () => boolean): Promise<Uri[]> {
  const found: Uri[] = [];
  const folders = [folder];
  for (let present = folders.pop(); present !== undefined && !isCancelled(); present = folders.pop()) {
    for (const [name, type] of await workspace.fs.readDirectory(present)) {
      const uri = Uri.joinPath(present, name);
      // A link to a folder may lead back here.
      if (type === FileType.Directory) {
        if (!isPassedOver(name)) folders.push(uri);
      } else if ((type & FileType.File) !== 0 && isTemplateName(name)) found.push(uri);
    }
  }
  return found;
}
