import { l10n } from 'vscode';
import type { FolderEntry } from '../../../server/src/shell/protocol';
import { copiesTexts } from '../copies/texts';

/** What the registered list says of a template, short; empty without a list, and where all is equal. */
export function registeredText({ registered }: FolderEntry): string {
  return registered && registered.state !== 'equal'
    ? l10n.t('Registered: {0}', copiesTexts().states[registered.state])
    : '';
}

/** How many problems a template has, in words. */
export function problemsText({ problems: { error, warning, information, hint, all } }: FolderEntry): string {
  if (all === 0) return l10n.t('No problems found');
  return l10n.t('Errors: {0}, warnings: {1}, others: {2}', error, warning, information + hint);
}

/** What is out of step with the lookup, and as what the template is registered. */
export function copiesLines(entry: FolderEntry): string[] {
  const { lookup, registered } = entry;
  const { states } = copiesTexts();
  const lines = lookup && lookup.state !== 'equal' ? [l10n.t('Lookup: {0}', states[lookup.state])] : [];
  if (registered?.state === 'equal') lines.push(l10n.t('Registered as “{0}”', registered.name));
  else lines.push(registeredText(entry));
  return lines.filter((line) => line !== '');
}
