import { l10n, ProgressLocation, window } from 'vscode';
import {
  ednaChannels,
  ednaTemplates,
  listFileNames,
  metaTemplates,
  Session,
  type Downloaded,
  type EdnaChannel,
  type Fetch,
} from '../../../server/src/download';
import { hostOf, type Source } from './source';

/** The list of one channel, or why there is none. */
export interface FetchedList {
  readonly channel: string;
  /** The name of its file. */
  readonly name: string;
  readonly text: Downloaded<string>;
}

/** An account and what asks it. */
export interface Access {
  readonly fetch: Fetch;
  readonly source: Source;
  readonly key: string;
}

/** The channels of an account at Edna. */
export function fetchChannels({
  fetch,
  source,
  key,
}: Access & { readonly source: { readonly service: 'edna' } }): Promise<Downloaded<readonly EdnaChannel[]>> {
  return cancellable(source, (signal) => ednaChannels(new Session(fetch, key, signal), { ...source, key }));
}

/** The lists of the chosen channels. The names of their files depend on all channels. */
export function fetchEdna(
  { fetch, source, key }: Access & { readonly source: { readonly service: 'edna' } },
  all: readonly EdnaChannel[],
  chosen: readonly EdnaChannel[],
): Promise<readonly FetchedList[]> {
  const names = listFileNames(all);
  return cancellable(source, async (signal, report) => {
    const session = new Session(fetch, key, signal);
    const lists: FetchedList[] = [];
    for (const channel of chosen) {
      report(channel.name);
      const text = await ednaTemplates(session, { ...source, key }, channel);
      lists.push({ channel: channel.name, name: names[all.indexOf(channel)] ?? '', text });
    }
    return lists;
  });
}

/** The list of an account at Meta. */
export function fetchMeta({
  fetch,
  source,
  key,
}: Access & { readonly source: { readonly service: 'meta' } }): Promise<FetchedList> {
  const { account } = source;
  return cancellable(source, async (signal) => ({
    channel: account,
    name: `meta-${account}.json`,
    text: await metaTemplates(new Session(fetch, key, signal), { id: account, token: key }),
  }));
}

async function cancellable<Value>(
  source: Source,
  run: (signal: AbortSignal, report: (message: string) => void) => Promise<Value>,
): Promise<Value> {
  const title = l10n.t('Downloading from {0}', hostOf(source));
  const location = ProgressLocation.Notification;
  return window.withProgress({ location, title, cancellable: true }, (progress, token) => {
    const stop = new AbortController();
    token.onCancellationRequested(() => stop.abort());
    return run(stop.signal, (message) => progress.report({ message }));
  });
}
