import { l10n, Uri, window, workspace, type ExtensionContext } from 'vscode';
import * as v from 'valibot';
import { readBy } from '../read-by';
import {
  readAddress,
  type DownloadProblem,
  type EdnaChannel,
  type Fetch,
} from '../../../server/src/download';
import type { Server } from '../server';
import { askConfigure, configureLists } from './configure';
import { fetchChannels, fetchEdna, fetchMeta, type FetchedList } from './fetch-lists';
import { keepAll, reportKept } from './keep-all';
import { askReplace, type WriteWhole } from './keep-list';
import type { Keys } from './keys';
import { inWords } from './problems';
import { askChannels, askConfigurationFolder, askEdna, askKey, askMeta } from './questions';
import { keepDownload, keyName, readDownloads, type Download, type Source } from './source';

/** What downloads work with. */
export interface DownloadServices {
  readonly context: ExtensionContext;
  readonly server: Server;
  readonly keys: Keys;
  readonly fetch: Fetch;
  readonly writeWhole?: WriteWhole | undefined;
}

/** What another extension or a test passes: then nothing is asked, and a worse list never replaces a kept one. */
const givenSchema = v.object({
  folder: v.custom<Uri>((value) => value instanceof Uri),
  address: v.string(),
});
const readGiven = readBy(givenSchema);

/** How much a download may ask. */
interface Questions {
  readonly channels: typeof askChannels;
  readonly replace: typeof askReplace;
  readonly configure: typeof askConfigure;
}

const ASKED: Questions = { channels: askChannels, replace: askReplace, configure: askConfigure };
const UNASKED: Questions = {
  channels: (_, channels) => Promise.resolve(channels),
  replace: () => Promise.resolve(false),
  configure: () => Promise.resolve(true),
};

/** `HSM: Download Registered Templates from Edna…` and `… from Meta…`. */
export async function downloadRegistered(
  services: DownloadServices,
  service: Source['service'],
  resource: unknown,
): Promise<void> {
  if (!isAllowed()) return;
  const title =
    service === 'edna'
      ? l10n.t('Download Registered Templates from Edna')
      : l10n.t('Download Registered Templates from Meta');
  const given = readGiven(resource);
  const address = given && readAddress(given.address);
  const folder = given ? given.folder : await askConfigurationFolder(services.server, title);
  if (folder === undefined) return;
  const source: Source | undefined = address?.ok
    ? { service: 'edna', address: address.value }
    : await (service === 'edna' ? askEdna(title) : askMeta(title));
  if (source === undefined) return;
  await run(services, title, { source, folder: folder.toString() }, given ? UNASKED : ASKED);
}

/** `HSM: Refresh Registered Templates`: the same downloads as before, without a question as long as nothing is worse. */
export async function refreshRegistered(services: DownloadServices): Promise<void> {
  if (!isAllowed()) return;
  const downloads = readDownloads(services.context);
  if (downloads.length === 0) {
    void window.showInformationMessage(
      l10n.t(
        'No lists were downloaded in this workspace yet. Run “HSM: Download Registered Templates from Edna…”.',
      ),
    );
    return;
  }
  const title = l10n.t('Refresh Registered Templates');
  for (const download of downloads) {
    const { source } = download;
    const wanted = source.service === 'edna' ? source.channels : undefined;
    const channels = (_: string, all: readonly EdnaChannel[]): Promise<readonly EdnaChannel[]> => {
      const same = all.filter(({ subjectId }) => wanted?.includes(subjectId) ?? true);
      // Channels may have been replaced meanwhile.
      return Promise.resolve(same.length > 0 ? same : all);
    };
    await run(services, title, download, { ...ASKED, channels });
  }
}

/** A folder of somebody else's must not make the editor send a key. */
function isAllowed(): boolean {
  if (workspace.isTrusted) return true;
  void window.showWarningMessage(l10n.t('Lists are only downloaded into a folder that you trust.'));
  return false;
}

async function run(
  services: DownloadServices,
  title: string,
  download: Download,
  questions: Questions,
): Promise<void> {
  const { server, context, keys, fetch } = services;
  const { source } = download;
  const name = keyName(source);
  const known = await keys.get(name);
  const key = known ?? (await askKey(title, source));
  if (key === undefined) return;
  const fetched = await fetchAll({ fetch, key, title }, source, questions);
  if (fetched === undefined) return;
  const problem = fetched.problem ?? firstProblem(fetched.lists);
  if (problem !== undefined && !isSomethingThere(fetched.lists)) {
    if (await offersAnotherKey(problem, keys, name)) await run(services, title, download, questions);
    return;
  }
  // A key that works is kept, no other one.
  if (known === undefined) await keys.keep(name, key);
  const folder = Uri.parse(download.folder);
  const kept = await keepAll(server, folder, fetched.lists, questions.replace, services.writeWhole);
  await keepDownload(context, { ...download, source: fetched.source });
  reportKept(kept, fetched.lists);
  const files = kept.filter(({ isWritten }) => isWritten).map(({ file }) => file);
  if (files.length > 0) await configureLists(server, folder, files, questions.configure);
}

interface FetchedAll {
  readonly lists: readonly FetchedList[];
  /** With the chosen channels. */
  readonly source: Source;
  /** Why there are no lists at all. */
  readonly problem?: DownloadProblem;
}

/** Undefined when the author gave up. */
async function fetchAll(
  { fetch, key, title }: { readonly fetch: Fetch; readonly key: string; readonly title: string },
  source: Source,
  questions: Questions,
): Promise<FetchedAll | undefined> {
  if (source.service === 'meta') return { source, lists: [await fetchMeta({ fetch, key, source })] };
  const channels = await fetchChannels({ fetch, key, source });
  if (!channels.ok) return { source, lists: [], problem: channels.problem };
  const chosen = await questions.channels(title, channels.value);
  if (chosen === undefined) return undefined;
  const lists = await fetchEdna({ fetch, key, source }, channels.value, chosen);
  return { lists, source: { ...source, channels: chosen.map(({ subjectId }) => subjectId) } };
}

function firstProblem(lists: readonly FetchedList[]): DownloadProblem | undefined {
  return lists.flatMap(({ text }) => (text.ok ? [] : [text.problem]))[0];
}

function isSomethingThere(lists: readonly FetchedList[]): boolean {
  return lists.some(({ text }) => text.ok);
}

/** Says what went wrong; of a key that is not accepted another one can be typed. */
async function offersAnotherKey(problem: DownloadProblem, keys: Keys, name: string): Promise<boolean> {
  if (problem.kind === 'cancelled') return false;
  if (problem.kind !== 'refused' && problem.kind !== 'forbidden') {
    void window.showErrorMessage(inWords(problem.message));
    return false;
  }
  const other = l10n.t('Enter Another Key');
  if ((await window.showErrorMessage(inWords(problem.message), other)) !== other) return false;
  await keys.forget(name);
  return true;
}
