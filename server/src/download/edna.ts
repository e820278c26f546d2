import { fieldsOf, parseAnswer, printList, strangeAnswer } from './json';
import { refuse, type Downloaded } from './problem';
import type { DownloadRequest, Session } from './session';

/** A WhatsApp channel of an Edna account. */
export interface EdnaChannel {
  readonly subjectId: number;
  readonly name: string;
  /** The phone number, where Edna says it. */
  readonly phone: string | undefined;
  readonly isActive: boolean;
}

/** An Edna account. */
export interface EdnaAccount {
  /** As `readAddress` gives it. */
  readonly address: string;
  /** As `readKey` gives it. */
  readonly key: string;
}

/**
 * The WhatsApp channels of an account. Channels that are not registered yet have no number and no templates: they are left out.
 * Source: docs-pulse.edna.io/docs/api/channels/channel-list, read on 2026-11-29.
 */
export async function ednaChannels(
  session: Session,
  { address, key }: EdnaAccount,
): Promise<Downloaded<readonly EdnaChannel[]>> {
  const url = `${address}/api/channel-profile?types=WHATSAPP`;
  const answer = await askJson(session, { method: 'GET', url, headers: headersFor(key) });
  if (!answer.ok) return answer;
  const { host } = new URL(address);
  const items = itemsOf(answer.value);
  if (!items) return strangeAnswer(host);
  const channels = items.flatMap(readChannel);
  if (channels.length > 0) return { ok: true, value: channels };
  return refuse(
    'no-channels',
    `This account of ${host} has no registered WhatsApp channel. Check that the key belongs to the right account.`,
    `В этом аккаунте ${host} нет зарегистрированного канала WhatsApp. Проверьте, тому ли аккаунту принадлежит ключ.`,
  );
}

/**
 * The templates of a channel as a text to be kept: Edna's answer, printed one value a line.
 * Source: docs-pulse.edna.io/docs/api/templates/get-by-request, read on 2026-11-29.
 */
export async function ednaTemplates(
  session: Session,
  { address, key }: EdnaAccount,
  { subjectId }: EdnaChannel,
): Promise<Downloaded<string>> {
  const answer = await askJson(session, {
    method: 'POST',
    url: `${address}/api/message-matchers/get-by-request`,
    headers: { ...headersFor(key), 'content-type': 'application/json' },
    // All types: whether a text is only a free one (CUSTOM) is worth knowing.
    body: JSON.stringify({ subjectId, matcherTypes: ['OPERATOR', 'USER', 'CUSTOM'] }),
  });
  return answer.ok ? { ok: true, value: printList(answer.value) } : answer;
}

function headersFor(key: string): Readonly<Record<string, string>> {
  return { 'x-api-key': key, accept: 'application/json' };
}

async function askJson(session: Session, request: DownloadRequest): Promise<Downloaded<unknown>> {
  const answer = await session.ask(request);
  return answer.ok ? parseAnswer(answer.value, new URL(request.url).host) : answer;
}

/** The documentation has a bare array; envelopes are met in answers of other methods. */
function itemsOf(value: unknown): readonly unknown[] | undefined {
  const isList = (one: unknown): one is unknown[] => Array.isArray(one);
  if (isList(value)) return value;
  const { data, items, result } = fieldsOf(value);
  return [data, items, result].find(isList);
}

function readChannel(value: unknown): readonly EdnaChannel[] {
  const { subjectId, name, subject, type, channelAttribute, active } = fieldsOf(value);
  const id = typeof subjectId === 'string' ? Number(subjectId) : subjectId;
  if (typeof id !== 'number' || !Number.isSafeInteger(id)) return [];
  if (typeof type === 'string' && type.toUpperCase() !== 'WHATSAPP') return [];
  const called = [name, subject].find((one): one is string => typeof one === 'string' && one.trim() !== '');
  return [
    {
      ...{ subjectId: id, name: called?.trim() ?? String(id), isActive: active !== false },
      phone: typeof channelAttribute === 'string' ? channelAttribute : undefined,
    },
  ];
}
