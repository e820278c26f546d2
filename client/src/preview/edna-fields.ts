import { l10n } from 'vscode';
import type { EdnaPart } from '../../../server/src/shell/protocol';
import type { PagePart } from './messages';

/** This much of a text is enough to tell one field from another. */
const MAX_SHOWN = 300;

/** What a field of Edna's form is called. */
export function ednaFieldName({ field, name = '' }: EdnaPart): string {
  switch (field) {
    case 'head':
      return l10n.t('Header');
    case 'image':
      return l10n.t('Image');
    case 'body':
      return l10n.t('Body');
    case 'example':
      return l10n.t('Example of {0}', `{{${name}}}`);
    case 'foot':
      return l10n.t('Footer');
  }
}

/** The fields as the page lists them. */
export function pageParts(parts: readonly EdnaPart[]): PagePart[] {
  return parts.map((part) => ({ label: ednaFieldName(part), text: part.text.slice(0, MAX_SHOWN) }));
}
