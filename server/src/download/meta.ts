import { META_ADDRESS } from './address';
import { fieldsOf, parseAnswer, printList, strangeAnswer } from './json';
import { refuse, type Downloaded } from './problem';
import type { Session } from './session';

/** What a comparison needs and what is shown; the rest is left out of the answer. */
const FIELDS = [
  ...['id', 'name', 'language', 'status', 'category', 'parameter_format', 'components'],
  ...['quality_score', 'rejected_reason'],
];
const PAGE_SIZE = 100;
/** An account has 6000 names at most, each in several languages. */
const MAX_PAGES = 1000;

/** A WhatsApp Business Account. */
export interface MetaAccount {
  readonly id: string;
  readonly token: string;
  /** Of the Graph API, with its version; the tests have their own. */
  readonly address?: string;
}

/** Reads the number of a WhatsApp Business Account. */
export function readMetaAccount(text: string): Downloaded<string> {
  const id = text.trim();
  if (/^\d{5,25}$/.test(id)) return { ok: true, value: id };
  return refuse(
    'address',
    'The number of the WhatsApp Business Account has digits only. WhatsApp Manager shows it in the account’s settings.',
    'Номер аккаунта WhatsApp Business состоит из цифр. Он указан в настройках аккаунта в WhatsApp Manager.',
  );
}

/**
 * All templates of an account as one list to be kept. Pages are followed to the end, as long as they lead to the same server.
 * Source: developers.facebook.com/docs/graph-api/reference/whats-app-business-hsm, read on 2026-11-29.
 */
export async function metaTemplates(
  session: Session,
  { id, token, address = META_ADDRESS }: MetaAccount,
): Promise<Downloaded<string>> {
  const { host, origin } = new URL(address);
  const headers = { authorization: `Bearer ${token}`, accept: 'application/json' };
  const data: unknown[] = [];
  const visited = new Set<string>();
  let next: string | undefined =
    `${address}/${id}/message_templates?fields=${FIELDS.join(',')}&limit=${PAGE_SIZE}`;
  while (!visited.has(next) && visited.size < MAX_PAGES) {
    visited.add(next);
    const answer = await session.ask({ method: 'GET', url: next, headers });
    if (!answer.ok) return answer;
    const parsed = parseAnswer(answer.value, host);
    if (!parsed.ok) return parsed;
    const page = fieldsOf(parsed.value);
    if (!Array.isArray(page['data'])) return strangeAnswer(host);
    for (const item of page['data']) data.push(item);
    const link = fieldsOf(page['paging'])['next'];
    if (typeof link !== 'string' || link === '') return { ok: true, value: printList({ data }) };
    if (!URL.canParse(link) || new URL(link).origin !== origin) return elsewhere(host);
    next = withoutToken(link);
  }
  return endless(host);
}

/** Meta writes the token into the link to the next page; it is sent in the header only. */
function withoutToken(link: string): string {
  const url = new URL(link);
  url.searchParams.delete('access_token');
  return url.href;
}

function endless(host: string): Downloaded<never> {
  return refuse(
    'other-answer',
    `The list of ${host} has no end: its pages lead to each other. Try again later.`,
    `Список ${host} не кончается: его страницы ведут друг на друга. Повторите позже.`,
  );
}

function elsewhere(host: string): Downloaded<never> {
  return refuse(
    'redirect',
    `The next page of the list is on another server than ${host}, so it was not asked for. Try again later.`,
    `Следующая страница списка не на ${host}, поэтому она не запрошена. Повторите позже.`,
  );
}
