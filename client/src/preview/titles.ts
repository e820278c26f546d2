import { l10n, type Uri } from 'vscode';

/** The last part of the path: `order.hsm`, `Untitled-1`. */
export function nameOf(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** «Preview order.hsm»; brackets mark a preview that is locked to its template. */
export function panelTitle(uri: Uri, locked: boolean): string {
  return locked ? l10n.t('[Preview] {0}', nameOf(uri)) : l10n.t('Preview {0}', nameOf(uri));
}
