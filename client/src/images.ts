import { workspace } from 'vscode';

/** Whether images are requested from their servers; if not, whether the author or the untrusted folder is the reason. */
export function imageLoading(): 'load' | 'off' | 'untrusted' {
  const wanted = workspace.getConfiguration('hsm').get<boolean>('preview.loadImages', true);
  if (!wanted) return 'off';
  // In Restricted Mode nothing of a strange folder may reach the network by itself.
  return workspace.isTrusted ? 'load' : 'untrusted';
}
