import type { Connection } from 'vscode-languageserver';
import { andThen, type Awaitable, type Rules, type SampleSet, type Verdict } from '../service';
import type { ClientFeatures } from './client-capabilities';
import type { CheckedDocument, Documents } from './documents';
import type { FolderIndex } from './folder-index';
import type { NotificationDescriptor, RequestDescriptor } from './protocol';
import { describeCause, guard, type GuardedRequest, type GuardHost } from './safe';
import { isAuthored } from './schemes';
import type { Settings } from './settings';
import type { Typing } from './typing';

/** Everything that the handlers of one connection share. */
export class ServerContext implements GuardHost {
  /** Checks that failed, reported once each: a check that fails does so at every key stroke. */
  private readonly reportedFailures = new Set<string>();
  /** The sample set that the author chose last in a preview. */
  activeSampleSet: string | undefined;

  constructor(
    readonly connection: Connection,
    readonly features: () => ClientFeatures,
    readonly documents: Documents,
    readonly settings: Settings,
    readonly typing: Typing,
  ) {}

  /** The templates of the folder, once the editor sent them. */
  get folder(): FolderIndex {
    return this.documents.folder;
  }

  /** Sample sets, the active one first: features that show one value use the first set. */
  activeFirst(sets: readonly SampleSet[]): readonly SampleSet[] {
    const active = sets.filter(({ name }) => name === this.activeSampleSet);
    return active.length === 0
      ? sets
      : [...active, ...sets.filter(({ name }) => name !== this.activeSampleSet)];
  }

  readonly versionOf = (uri: string): number | undefined => this.documents.versionOf(uri);

  readonly log = (message: string): void => {
    this.connection.console.error(message);
  };

  /** Answers a request of the client that is not of the protocol. */
  answer<P, R>({ method }: RequestDescriptor<P, R>, request: Omit<GuardedRequest<P, R>, 'name'>): void {
    this.connection.onRequest<unknown, unknown>(method, this.guarded<P, R>({ name: method, ...request }));
  }

  /** Listens to a notification of the client that is not of the protocol. */
  hear<P>({ method }: NotificationDescriptor<P>, listen: (params: P) => void): void {
    this.connection.onNotification(method, listen);
  }

  /** A handler inside the one wrapper. */
  guarded<P, R, E = void>(request: GuardedRequest<P, R, E>): ReturnType<typeof guard<P, R, E>> {
    return guard(this, request);
  }

  /**
   * Works on the newest version of a document, judged under its rules; at once, without a promise, when the rules
   * are known.
   *
   * @returns `otherwise` when the document is not open, or only shown (`git:`)
   */
  withChecked<R>(uri: string, otherwise: R, work: (checked: CheckedDocument) => R): Awaitable<R> {
    if (!isAuthored(uri)) return otherwise;
    return andThen(this.settings.rulesFor(uri), (rules): R => {
      const checked = this.checkedNow(uri, rules);
      return checked ? work(checked) : otherwise;
    });
  }

  /** The newest version of an open document, judged under these rules. */
  checkedNow(uri: string, rules: Rules): CheckedDocument | undefined {
    return this.documents.checked(uri, rules, (failures) => this.reportFailures(uri, failures));
  }

  /** Writes into the log which checks failed, each once. */
  reportFailures(uri: string, failures: Verdict['failures']): void {
    for (const { check, cause } of failures) {
      if (this.reportedFailures.has(check.id)) continue;
      this.reportedFailures.add(check.id);
      this.log(`The check ${check.id} failed on ${uri}: ${describeCause(cause)}`);
    }
  }
}
