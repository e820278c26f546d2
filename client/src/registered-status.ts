import { commands, Disposable, l10n, languages, type Uri } from 'vscode';
import type { Summary } from '../../server/src/shell/protocol';

/** Whether a list applies to the template in front: the command that compares with it is offered only then. */
const CONTEXT_KEY = 'hsm.hasRegisteredList';

/** As what a template is registered, and how old the lists are, beside the name of the language; there only with a list. */
export class RegisteredStatus extends Disposable {
  private item: ReturnType<typeof languages.createLanguageStatusItem> | undefined;
  private hasList: boolean | undefined;

  constructor() {
    super(() => this.item?.dispose());
  }

  /** @param uri of the template that the summary is about */
  show({ registered }: Summary, uri: Uri): void {
    this.updateContext(registered !== undefined);
    if (!registered) {
      this.item?.dispose();
      this.item = undefined;
      return;
    }
    this.item ??= languages.createLanguageStatusItem('hsm.registered', { language: 'hsm' });
    const { lists, templates, age, text, isCompared = false } = registered;
    const about =
      age === undefined
        ? l10n.t('Lists: {0}, templates: {1}', lists, templates)
        : l10n.t('Lists: {0}, templates: {1}, age in days: {2}', lists, templates, age);
    this.item.name = l10n.t('HSM: registered templates');
    this.item.text = text ?? about;
    this.item.detail = text === undefined ? '' : about;
    this.item.command = isCompared
      ? { title: l10n.t('Compare'), command: 'hsm.compareRegistered', arguments: [uri] }
      : { title: l10n.t('Compare All'), command: 'hsm.showCopies' };
  }

  private updateContext(hasList: boolean): void {
    if (this.hasList === hasList) return;
    this.hasList = hasList;
    void commands.executeCommand('setContext', CONTEXT_KEY, hasList);
  }
}
