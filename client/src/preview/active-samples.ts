import type { Disposable, LogOutputChannel } from 'vscode';
import { describeError } from '../describe-error';
import type { Server } from '../server';

/** The sample set that the author chose last in a preview. The server shows its values in hovers and inlay hints. */
export class ActiveSamples implements Disposable {
  private readonly subscription: Disposable;
  private name: string | undefined;
  private isChosen = false;

  constructor(
    private readonly server: Server,
    private readonly log: LogOutputChannel,
  ) {
    // A new server knows nothing of it.
    this.subscription = server.onDidChangeState((state) => {
      if (state === 'running' && this.isChosen) this.report();
    });
  }

  /** The author chose a set, or none. */
  choose(name: string | null): void {
    this.isChosen = true;
    this.name = name ?? undefined;
    this.report();
  }

  /** A preview comes back with the set that was chosen in it before the window was loaded again. */
  restore(name: string | undefined): void {
    if (name !== undefined && !this.isChosen) this.choose(name);
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private report(): void {
    this.server.sendSampleSet(this.name).catch((error: unknown) => this.log.warn(describeError(error)));
  }
}
