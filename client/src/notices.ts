import { l10n, window } from 'vscode';

/** The notice of a command that needs a template where there is none. */
export function askToOpenTemplate(): void {
  void window.showInformationMessage(
    l10n.t('Open a template first: a file that ends in .hsm or begins with [#HSM#].'),
  );
}

/** The notice of a command that found another text than the one it was run for, and so changed nothing. */
export function warnOfChangedText(): void {
  void window.showWarningMessage(l10n.t('The text has changed in the meantime. Try again.'));
}
