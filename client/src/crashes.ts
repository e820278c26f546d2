import { commands, l10n, window, type LogOutputChannel } from 'vscode';
import { CloseAction, ErrorAction, type CloseHandlerResult, type ErrorHandler } from 'vscode-languageclient';
import { CrashCount } from './crash-count';

/**
 * Starts the server again when it ends by itself. After repeated crashes it stays down, and a notification says what
 * does not work and what to do.
 */
export class CrashHandler implements ErrorHandler {
  private readonly crashes = new CrashCount();

  constructor(
    private readonly log: LogOutputChannel,
    private readonly now: () => number = Date.now,
  ) {}

  error(error: Error): { action: ErrorAction; handled: boolean } {
    this.log.error(`Connection to the server: ${error.message}`);
    return { action: ErrorAction.Continue, handled: true };
  }

  closed(): CloseHandlerResult {
    const mayRestart = this.crashes.mayRestart(this.now());
    this.log.warn(`The server ended by itself (${this.crashes.recent} times in the last three minutes).`);
    if (mayRestart) return { action: CloseAction.Restart, handled: true };
    this.crashes.reset();
    void this.notify();
    return { action: CloseAction.DoNotRestart, handled: true };
  }

  private async notify(): Promise<void> {
    const restart = l10n.t('Restart');
    const show = l10n.t('Show Log');
    const chosen = await window.showErrorMessage(
      l10n.t(
        'The language server stopped several times in a row. Your texts are safe, but problems and the preview are not updated until it runs again.',
      ),
      restart,
      show,
    );
    if (chosen === restart) await commands.executeCommand('hsm.restartServer');
    if (chosen === show) this.log.show();
  }
}
