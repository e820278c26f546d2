import { l10n } from 'vscode';
import type { CopiesTexts } from './messages';

/** The words of the page, in the language of the editor. */
export function copiesTexts(): CopiesTexts {
  return {
    title: l10n.t('File, lookup, and registered list'),
    search: l10n.t('Filter by file, name, or difference'),
    export: l10n.t('Export or Print…'),
    configure: l10n.t('Open Configuration'),
    nothing: l10n.t(
      'There is nothing to compare with yet. Name the exported lookup and the list of registered templates in hsm.config.json: "lookup": { "file": "lookup.xlsx" }, "registered": "registered/*.json".',
    ),
    noRows: l10n.t('No template fits the filter.'),
    loading: l10n.t('Reading templates…'),
    shown: l10n.t('Shown: {0} of {1}.'),
    compare: l10n.t('Compare'),
    show: l10n.t('Show Text'),
    columns: {
      file: l10n.t('File'),
      lookup: l10n.t('Lookup'),
      registered: l10n.t('Registered list'),
    },
    groups: {
      all: l10n.t('All templates'),
      'out-of-step': l10n.t('Out of step'),
      different: l10n.t('Different'),
      missing: l10n.t('Missing'),
      'not-approved': l10n.t('Not approved'),
      equal: l10n.t('In step'),
    },
    states: {
      different: l10n.t('different'),
      missing: l10n.t('missing'),
      'not-approved': l10n.t('not approved'),
      present: l10n.t('present'),
      equal: l10n.t('equal'),
      'no-file': l10n.t('no file'),
    },
  };
}
