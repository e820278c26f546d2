import { CodeAction, CodeActionKind, l10n, languages, type Disposable } from 'vscode';

/** At the key `registered` of a configuration, an old, damaged or partial list can be downloaded again. */
export function offerRefresh(): Disposable {
  return languages.registerCodeActionsProvider(
    { pattern: '**/hsm.config.json' },
    {
      provideCodeActions: (_document, _range, { diagnostics }) => {
        const about = diagnostics.filter(
          ({ code }) => typeof code === 'string' && code.startsWith('registered-list-'),
        );
        if (about.length === 0) return [];
        const action = new CodeAction(l10n.t('Download the lists again'), CodeActionKind.QuickFix);
        action.command = { command: 'hsm.refreshRegistered', title: action.title };
        action.diagnostics = about;
        return [action];
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
}
