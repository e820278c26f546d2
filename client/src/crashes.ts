import { commands, l10n, window, type LogOutputChannel } from 'vscode';
import { CloseAction, ErrorAction, type CloseHandlerResult, type ErrorHandler } from 'vscode-languageclient';

/** A server that ends this often within the time has something wrong that another start will not mend. */
const MOST_CRASHES = 4;
const WITHIN_MILLISECONDS = 3 * 60 * 1000;

/**
 * Starts the server again when it ends by itself. After repeated crashes it stays down, and the user is told what
 * is lost and what to do.
 */
export class CrashHandler implements ErrorHandler {
  private crashes: number[] = [];

  constructor(
    private readonly log: LogOutputChannel,
    private readonly now: () => number = Date.now,
  ) {}

  error(error: Error): { action: ErrorAction; handled: boolean } {
    this.log.error(`Connection to the server: ${error.message}`);
    return { action: ErrorAction.Continue, handled: true };
  }

  closed(): CloseHandlerResult {
    const now = this.now();
    this.crashes = [...this.crashes.filter((time) => now - time < WITHIN_MILLISECONDS), now];
    this.log.warn(`The server ended by itself (${this.crashes.length} times in the last three minutes).`);
    if (this.crashes.length <= MOST_CRASHES) return { action: CloseAction.Restart, handled: true };
    this.crashes = [];
    void this.tell();
    return { action: CloseAction.DoNotRestart, handled: true };
  }

  private async tell(): Promise<void> {
    const restart = l10n.t('Restart');
    const show = l10n.t('Show Log');
    const chosen = await window.showErrorMessage(
      l10n.t(
        'Checking HSM templates has stopped: the language server ended several times in a row. Your texts are safe; problems and the preview are not updated until it runs again.',
      ),
      restart,
      show,
    );
    if (chosen === restart) await commands.executeCommand('hsm.restartServer');
    if (chosen === show) this.log.show();
  }
}
