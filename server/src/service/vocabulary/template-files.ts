/**
 * Which files are templates: said once, for the command line, the list of templates, the exports and the editor's watchers.
 * A file that somebody names or opens is a template whatever it is called.
 */

/** Folders in which nobody keeps templates: packages of others, and what version control keeps. */
const PASSED_OVER: ReadonlySet<string> = new Set(['node_modules', '.git', '.hg', '.jj', '.svn', '__MACOSX']);

/** The same files as a pattern, for editors and libraries that search by one. */
export const TEMPLATE_PATTERN = '**/*.[hH][sS][mM]';
/** The folders that are passed over, as a pattern. */
export const PASSED_OVER_PATTERN = `**/{${[...PASSED_OVER].join(',')}}/**`;

/** Whether a file with this name is a template. */
export function isTemplateName(name: string): boolean {
  // macOS keeps what other file systems cannot hold in files that begin with these two characters.
  return /\.hsm$/i.test(name) && !name.startsWith('._');
}

/** A path or name without the ending of templates. */
export function withoutExtension(path: string): string {
  return path.replace(/\.hsm$/i, '');
}

/** Whether a search for templates passes a folder with this name over. */
export function isPassedOver(name: string): boolean {
  return PASSED_OVER.has(name);
}

/** Whether a file is a template that a search finds. @param path below the folder that is searched, with `/` */
export function isTemplatePath(path: string): boolean {
  const names = path.split('/');
  return isTemplateName(names.pop() ?? '') && !names.some(isPassedOver);
}

/** A template has a few thousand bytes; a file of megabytes with such a name is something else, and is not read. */
export const MAX_TEMPLATE_BYTES = 1024 * 1024;
