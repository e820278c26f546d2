import { RelativePattern, workspace, type CancellationToken, type Uri } from 'vscode';
import { isTemplatePath, PASSED_OVER_PATTERN, TEMPLATE_PATTERN } from '../../../server/src/service/files';
import { isCopy } from '../schemes';

/**
 * The templates of the open folders, or of one folder in them: the same files that the command line finds there, without
 * those that the user hides with `files.exclude`.
 */
export async function findTemplates(folder?: Uri, token?: CancellationToken): Promise<Uri[]> {
  const pattern = folder ? new RelativePattern(folder, TEMPLATE_PATTERN) : TEMPLATE_PATTERN;
  const found = await workspace.findFiles(pattern, PASSED_OVER_PATTERN, undefined, token);
  return found.filter((uri) => !isCopy(uri.scheme) && isTemplateBelow(uri, folder));
}

/** Whether a file is a template that is looked for below a folder: its own one, or the open folder. */
export function isTemplateBelow(uri: Uri, folder = workspace.getWorkspaceFolder(uri)?.uri): boolean {
  const below = folder && uri.path.startsWith(`${folder.path}/`) ? folder.path.length + 1 : 0;
  return isTemplatePath(uri.path.slice(below));
}
