import { commands, Disposable, l10n, languages, type LanguageStatusItem, type Uri } from 'vscode';
import type { Summary } from '../../server/src/shell/protocol';

/** Whether a list applies to the template in front: the command that compares with it is offered only then. */
const CONTEXT_KEY = 'hsm.hasRegisteredList';

/**
 * As what a template is registered, and how old the lists are, beside the name of the language; there only with a list. Two
 * items, because the editor shows each on one line and cuts what is longer.
 */
export class RegisteredStatus extends Disposable {
  private items: { readonly template: LanguageStatusItem; readonly lists: LanguageStatusItem } | undefined;
  private hasList: boolean | undefined;

  constructor() {
    super(() => this.remove());
  }

  /** @param uri of the template that the summary is about */
  show({ registered }: Summary, uri: Uri): void {
    this.updateContext(registered !== undefined);
    if (!registered) {
      this.remove();
      return;
    }
    this.items ??= {
      template: languages.createLanguageStatusItem('hsm.registered', { language: 'hsm' }),
      lists: languages.createLanguageStatusItem('hsm.registeredLists', { language: 'hsm' }),
    };
    const { lists, templates, age, text, isCompared = false } = registered;
    const { template, lists: all } = this.items;
    template.name = l10n.t('HSM: registered template');
    template.text = text ?? l10n.t('Not compared with the registered templates');
    template.command = isCompared
      ? { title: l10n.t('Compare'), command: 'hsm.compareRegistered', arguments: [uri] }
      : undefined;
    all.name = l10n.t('HSM: registered templates');
    all.text =
      age === undefined
        ? l10n.t('Lists: {0}, templates: {1}', lists, templates)
        : l10n.t('Lists: {0}, templates: {1}, age in days: {2}', lists, templates, age);
    all.command = { title: l10n.t('Compare All'), command: 'hsm.showCopies' };
  }

  private remove(): void {
    this.items?.template.dispose();
    this.items?.lists.dispose();
    this.items = undefined;
  }

  private updateContext(hasList: boolean): void {
    if (this.hasList === hasList) return;
    this.hasList = hasList;
    void commands.executeCommand('setContext', CONTEXT_KEY, hasList);
  }
}
