import {
  Disposable,
  l10n,
  languages,
  LanguageStatusSeverity,
  StatusBarAlignment,
  ThemeColor,
  Uri,
  window,
  workspace,
  type LogOutputChannel,
  type TextDocument,
} from 'vscode';
import type { Summary } from '../../server/src/shell/protocol';
import { guarded } from './log';
import { lengthText } from './numbers';
import { problemCount } from './plurals';
import { isTemplate } from './preview/manager';
import { pageBudgets, sectionName } from './preview/update';
import { RegisteredStatus } from './registered-status';
import type { Server } from './server';
import { soon } from './soon';
import type { Supervisor } from './supervisor';

/** How long the typing rests before the numbers follow. */
const PAUSE_MILLISECONDS = 120;

/** «Text 512/1,024 · 3 problems» at the bottom, and the state of the server beside the name of the language. */
export class Status implements Disposable {
  private readonly item = window.createStatusBarItem('hsm.budget', StatusBarAlignment.Right, 101);
  private readonly language = languages.createLanguageStatusItem('hsm.server', { language: 'hsm' });
  private readonly menu = languages.createLanguageStatusItem('hsm.menu', { language: 'hsm' });
  private readonly registered = new RegisteredStatus();
  private readonly subscriptions: { dispose(): void }[];
  private readonly update: ReturnType<typeof soon>;

  constructor(
    private readonly server: Server,
    private readonly supervisor: Supervisor<TextDocument>,
    log: LogOutputChannel,
  ) {
    this.item.name = l10n.t('HSM: length and problems');
    this.item.command = 'hsm.showMenu';
    this.language.name = l10n.t('HSM Templates');
    this.menu.name = l10n.t('HSM: actions');
    this.menu.text = l10n.t('Actions for templates');
    this.menu.command = { title: l10n.t('Show Menu'), command: 'hsm.showMenu' };
    const show = guarded(log, 'status', () => this.showSummary());
    this.update = soon(() => void show(), PAUSE_MILLISECONDS);
    const ask = (): void => this.update.ask();
    this.subscriptions = [
      this.item,
      this.language,
      this.menu,
      this.registered,
      window.onDidChangeActiveTextEditor(ask),
      languages.onDidChangeDiagnostics(ask),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === window.activeTextEditor) ask();
      }),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document === currentTemplate()) ask();
      }),
      server.onDidChangeState(() => {
        this.showServer();
        ask();
      }),
      supervisor.onDidChange(ask),
    ];
    this.showServer();
    ask();
  }

  dispose(): void {
    this.update.dispose();
    Disposable.from(...this.subscriptions).dispose();
  }

  private async showSummary(): Promise<void> {
    const document = currentTemplate();
    if (document === undefined) {
      this.item.hide();
      return;
    }
    if (this.supervisor.isUnchecked(document)) {
      this.showUnchecked();
      return;
    }
    const summary = await this.server.summary(document.uri, window.activeTextEditor?.selection.active);
    // Another editor came to the front, or another letter was typed: that has its own update.
    if (document !== currentTemplate()) return;
    if (summary === undefined) {
      this.item.hide();
      return;
    }
    if (summary.version !== document.version) return;
    this.showBudget(summary);
    // What is wrong with a template is in the status bar; here it is the server that is well.
    if (this.server.state === 'running') this.language.severity = LanguageStatusSeverity.Information;
    this.showConfiguration(summary);
    this.registered.show(summary, document.uri);
  }

  private showBudget({ budgets, problems, section = 'body' }: Summary): void {
    const count = problems.all;
    // The part that the author writes in; an image has no length.
    const budget = budgets.find((one) => one.section === section) ?? budgets[0];
    const used = budget ? `${sectionName(budget.section)} ${lengthText(budget.used, budget.allowed)}` : 'HSM';
    this.item.text = count === 0 ? used : `${used} · ${problemCount(count)}`;
    const lines = pageBudgets(budgets).map(({ label, count: length, detail }) =>
      [`${label}: ${length}.`, detail].filter((text) => text !== '').join(' '),
    );
    lines.push(count === 0 ? l10n.t('No problems found') : problemCount(count));
    this.item.tooltip = lines.join('\n');
    this.item.accessibilityInformation = { label: lines.join(' ') };
    this.item.backgroundColor = colour(problems);
    this.item.show();
  }

  private showConfiguration(summary: Summary): void {
    if (this.server.state !== 'running') return;
    const { configuredBy, isConfigurationBroken = false, isBaselineRefused = false } = summary;
    const uri = configuredBy === undefined ? undefined : Uri.parse(configuredBy);
    this.language.detail =
      uri === undefined
        ? l10n.t('Configured by the settings')
        : isConfigurationBroken
          ? l10n.t('{0} has errors; the version before applies', workspace.asRelativePath(uri))
          : isBaselineRefused
            ? l10n.t('Accepted findings outside of this folder are not read')
            : l10n.t('Configured by {0}', workspace.asRelativePath(uri));
    if (isConfigurationBroken || isBaselineRefused) this.language.severity = LanguageStatusSeverity.Warning;
    this.language.command =
      uri === undefined
        ? {
            title: l10n.t('Open Settings'),
            command: 'workbench.action.openSettings',
            arguments: ['@ext:hsm-templates.hsm-templates'],
          }
        : { title: l10n.t('Open'), command: 'vscode.open', arguments: [uri] };
  }

  private showUnchecked(): void {
    this.item.hide();
    this.language.severity = LanguageStatusSeverity.Warning;
    this.language.detail = l10n.t(
      'This template is not checked because checking took too long. It is checked again when its text changes.',
    );
    this.language.command = { title: l10n.t('Show Log'), command: 'hsm.showLog' };
  }

  private showServer(): void {
    const { state } = this.server;
    this.language.busy = state === 'starting';
    this.language.text = 'HSM';
    this.language.severity =
      state === 'stopped' ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
    if (state !== 'stopped') return;
    this.language.detail = l10n.t('The language server has stopped');
    this.language.command = { title: l10n.t('Restart'), command: 'hsm.restartServer' };
  }
}

function currentTemplate(): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  return document !== undefined && isTemplate(document) ? document : undefined;
}

function colour(problems: Summary['problems']): ThemeColor | undefined {
  if (problems.error > 0) return new ThemeColor('statusBarItem.errorBackground');
  return problems.warning > 0 ? new ThemeColor('statusBarItem.warningBackground') : undefined;
}
