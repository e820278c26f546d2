import { workspace } from 'vscode';
import type { DocumentSelector } from 'vscode-languageclient';

/** Where templates are written: real folders, unsaved documents, the virtual folders that are well known. */
const SCHEMES = [
  'file',
  'untitled',
  'vscode-remote',
  'vscode-vfs',
  'vscode-userdata',
  'vscode-test-web',
  'memfs',
];

/** The other side of a comparison and the like: colours, but no findings, or each would be reported twice. */
const COPIES = new Set([
  'git',
  'gitfs',
  'svn',
  'hg',
  'review',
  'pr',
  'output',
  'vscode-scm',
  'vscode-local-history',
  'hsm-comparison',
]);

/**
 * What the server looks at: documents of the language `hsm` and configuration files of every known scheme, and of the
 * schemes of the open folders. (The protocol knows no «all but», so the schemes are listed.)
 */
export function documentSelector(): DocumentSelector {
  const schemes = new Set(SCHEMES);
  for (const folder of workspace.workspaceFolders ?? []) {
    if (!COPIES.has(folder.uri.scheme)) schemes.add(folder.uri.scheme);
  }
  return [...schemes].flatMap((scheme) => [
    { language: 'hsm', scheme },
    { pattern: '**/hsm.config.json', scheme },
  ]);
}

/** Whether the scheme is one of a copy, such as the left side of a comparison. */
export function isCopy(scheme: string): boolean {
  return COPIES.has(scheme);
}
