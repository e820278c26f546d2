import { l10n } from 'vscode';

/** How many lines a question shows: a dialog does not scroll everywhere. */
const SHOWN = 6;

/** The first lines of a list, and how many are not shown. */
export function listed(lines: readonly string[], between = '\n'): string {
  const hidden = lines.length - SHOWN;
  return [...lines.slice(0, SHOWN), ...(hidden > 0 ? [l10n.t('And {0} more.', hidden)] : [])].join(between);
}
