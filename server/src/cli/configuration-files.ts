import { sep } from 'node:path';
import { configFindings, configurationRows, type JudgedFile, type Project } from '../service';
import { pathOf } from './address';
import type { CommandHost } from './command';
import { shownPath } from './files';

/**
 * What is wrong with the configuration files themselves, and which of their sample values are not used.
 *
 * @param project with the configurations of all templates that were read
 * @param folders absolute paths of the folders that were checked as a whole
 * @param isUpdating whether missing files of accepted findings are about to be written
 */
export async function judgeConfigurations(
  project: Project,
  { folder, output }: CommandHost,
  folders: readonly string[],
  isUpdating: boolean,
): Promise<JudgedFile[]> {
  const judged: JudgedFile[] = [];
  for (const { address, text, read } of project.configurations) {
    const path = pathOf(address);
    const isWhole = folders.some((checked) => isWithin(path, checked));
    const unused = isWhole ? await project.unusedEntries(address, read.fileEntries) : [];
    const found = await project.listFindings(address);
    const lists = isUpdating ? found.filter(({ id }) => id !== 'baseline-missing') : found;
    const rows = configurationRows(configFindings(read, unused, lists), output.language);
    judged.push({ name: shownPath(path, folder), address, text, hasMark: false, rows });
  }
  return judged;
}

function isWithin(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
