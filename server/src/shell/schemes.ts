/**
 * Schemes of documents that are shown, not written: they get colours only. Everything else (`file`, `untitled`,
 * `vscode-vfs`, `vscode-remote`, `vscode-test-web`, `memfs` and whatever file system an extension brings) is a
 * place where templates are written.
 */
const SHOWN_ONLY: ReadonlySet<string> = new Set([
  // The other side of a comparison: every finding would be there twice.
  'git',
  'gitlens',
  'gitfs',
  'svn',
  'hg',
  'jj',
  'pr',
  'review',
  'git-graph',
  'conflictResolution',
  'merge-conflict.conflict-diff',
  'vscode-local-history',
  // Panels and views.
  'output',
  'vscode-scm',
  'search-editor',
  'comment',
  'debug',
  'walkThrough',
  'walkThroughSnippet',
  'vscode-userdata',
  'vscode-settings',
  'vscode-terminal',
  // Parts of a conversation with an assistant.
  'chat-editing-text-model',
  'chat-editing-snapshot-text-model',
  'vscode-chat-code-block',
  // The pages of the checks.
  'hsm-check',
  // The view for reading.
  'hsm-reading',
]);

/** Whether a document is a template that somebody writes, so that it is checked. */
export function isAuthored(uri: string): boolean {
  const end = uri.indexOf(':');
  return end > 0 && !SHOWN_ONLY.has(uri.slice(0, end));
}
