import { l10n, ProgressLocation, window } from 'vscode';

/** Runs something long that shows how far it is and can be cancelled; then, undefined. */
export async function withProgress<Result>(
  title: string,
  run: (report: (done: number, all: number) => void, isCancelled: () => boolean) => Promise<Result>,
): Promise<Result | undefined> {
  const location = ProgressLocation.Notification;
  return window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
    let shown = 0;
    const result = await run(
      (done, all) => {
        const percent = (100 * done) / all;
        progress.report({ increment: percent - shown, message: l10n.t('{0} of {1}', done, all) });
        shown = percent;
      },
      () => token.isCancellationRequested,
    );
    return token.isCancellationRequested ? undefined : result;
  });
}
