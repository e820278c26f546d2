import { l10n, window, type LogOutputChannel } from 'vscode';
import { describeError, messageOf } from './describe-error';
import { warnOfChangedText } from './notices';
import { isOutdated } from './outdated';

/** The output channel «HSM Templates»: everything that went wrong, with its cause. */
export function createLog(): LogOutputChannel {
  return window.createOutputChannel('HSM Templates', { log: true });
}

/**
 * Wraps what VS Code calls (commands, events): a failure is logged under the name, and never thrown at the editor.
 * A text that changed before the server answered is not a failure; only the caller needs to know.
 *
 * @param notify also show it to the user: for what they asked for themselves
 */
export function guarded<Arguments extends unknown[], Result>(
  log: LogOutputChannel,
  name: string,
  run: (...parameters: Arguments) => Result | PromiseLike<Result>,
  notify = false,
): (...parameters: Arguments) => Promise<Result | undefined> {
  return async (...parameters) => {
    try {
      return await run(...parameters);
    } catch (error) {
      if (isOutdated(error)) {
        if (notify) warnOfChangedText();
        return undefined;
      }
      log.error(`${name}: ${describeError(error)}`);
      if (!notify) return undefined;
      const show = l10n.t('Show Log');
      const chosen = await window.showErrorMessage(l10n.t('The command failed: {0}', messageOf(error)), show);
      if (chosen === show) log.show();
      return undefined;
    }
  };
}
