import {
  EDNA_HOSTS,
  ednaChannels,
  ednaTemplates,
  listFileNames,
  META_ADDRESS,
  metaTemplates,
  readAddress,
  readKey,
  readMetaAccount,
  Session,
  type Downloaded,
} from '../download';
import { failure, success, type Result } from '../service';
import type { CommandHost } from './command';
import { downloadTexts } from './registered-download-texts';

/** Whose list is wanted. */
export interface ListSourceOptions {
  readonly from: 'edna' | 'meta';
  /** The host or the whole address; by default the service's own. */
  readonly host: string | undefined;
  /** Meta's number of the WhatsApp Business Account. */
  readonly account: string | undefined;
}

/** The list of one channel, or why there is none. */
export interface FetchedList {
  readonly channel: string;
  /** The name of its file. */
  readonly name: string;
  readonly text: Downloaded<string>;
}

/** The variables that hold the keys: an option would stay in the history of the shell. */
const KEY_VARIABLES = { edna: 'EDNA_API_KEY', meta: 'META_ACCESS_TOKEN' } as const;

/** Asks for the lists of all channels, one after the other. */
export async function fetchLists(
  { from, host, account }: ListSourceOptions,
  { environment }: CommandHost,
): Promise<Result<readonly FetchedList[]>> {
  const variable = KEY_VARIABLES[from];
  const given = environment[variable];
  if (given === undefined) return failure(downloadTexts.noKey(variable));
  const key = readKey(given);
  if (!key.ok) return failure(downloadTexts.badKey(variable, key.problem.message));
  const address = readAddress(host ?? (from === 'edna' ? EDNA_HOSTS[0] : META_ADDRESS));
  if (!address.ok) return failure(address.problem.message);
  const session = new Session(fetch, key.value);
  if (from === 'meta') {
    if (account === undefined) return failure(downloadTexts.noAccount());
    const id = readMetaAccount(account);
    if (!id.ok) return failure(id.problem.message);
    const text = await metaTemplates(session, { id: id.value, token: key.value, address: address.value });
    return text.ok
      ? success([{ channel: id.value, name: `meta-${id.value}.json`, text }])
      : failure(text.problem.message);
  }
  const edna = { address: address.value, key: key.value };
  const channels = await ednaChannels(session, edna);
  if (!channels.ok) return failure(channels.problem.message);
  const names = listFileNames(channels.value);
  const lists: FetchedList[] = [];
  for (const [index, channel] of channels.value.entries()) {
    const text = await ednaTemplates(session, edna, channel);
    lists.push({ channel: channel.name, name: names[index] ?? '', text });
  }
  return success(lists);
}
