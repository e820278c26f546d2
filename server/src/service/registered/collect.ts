import type { LocalizedText } from '../vocabulary/language';
import { JsonObject, placedItems } from './json/object';
import type { PlacedValue } from './json/parse';
import { ednaReader } from './readers/edna';
import { ednaLegacyReader } from './readers/edna-legacy';
import type { EntryReader } from './readers/entry';
import { mangoReader } from './readers/mango';
import { metaReader } from './readers/meta';
import { noticeOf, pushedTemplate } from './readers/webhooks';

/** An entry of a list and the reader of its format. */
interface FoundEntry {
  readonly entry: JsonObject;
  readonly reader: EntryReader;
}

/** What is in a file. */
export interface Collected {
  readonly entries: FoundEntry[];
  /** A list was there, be it empty. */
  hasList: boolean;
  /** The file says that there is more. */
  isPage: boolean;
  /** A push about one template. */
  isPush: boolean;
  /** Entries that name a template and have no text. */
  textless: number;
  requests: number;
  /** Anything else. */
  strangers: number;
  readonly notices: LocalizedText[];
  /** Codes of error replies; undefined for one without a code. */
  readonly errors: (string | undefined)[];
}

/** In the order in which they are asked: what Edna Pulse has is the least that others have, too. */
const READERS: readonly EntryReader[] = [metaReader, ednaLegacyReader, mangoReader, ednaReader];

/** Keys under which services and clients put the list: Meta, YCloud, legacy Edna, Mango, PowerShell's `ConvertTo-Json`. */
const ENVELOPES = ['data', 'items', 'result', 'templates', 'value', 'messageMatchers'] as const;

/** Looks through lists in lists, envelopes and pushes, and sorts what is found. */
export function collectEntries(values: readonly PlacedValue[], source: string): Collected {
  const found: Collected = {
    ...{ entries: [], hasList: false, isPage: false, isPush: false, textless: 0, requests: 0, strangers: 0 },
    ...{ notices: [], errors: [] },
  };
  for (const value of values) collect(value, source, found);
  return found;
}

function collect(placed: PlacedValue, source: string, found: Collected): void {
  const object = JsonObject.of(placed, source);
  if (object) collectObject(object, source, found);
  else if (Array.isArray(placed.value)) {
    found.hasList = true;
    for (const item of placedItems(placed)) collect(item, source, found);
  } else found.strangers++;
}

function collectObject(object: JsonObject, source: string, found: Collected): void {
  const reader = READERS.find((one) => one.recognizes(object));
  if (reader) {
    found.entries.push({ entry: object, reader });
    return;
  }
  const pushed = pushedTemplate(object);
  if (pushed) {
    found.isPush = true;
    collectObject(pushed, source, found);
    return;
  }
  const notice = noticeOf(object);
  if (notice) found.notices.push(notice.message);
  else if (isErrorReply(object)) found.errors.push(errorCode(object));
  else if (!collectEnvelope(object, source, found)) collectRest(object, found);
}

/** The list in an object that only holds it; false when there is none. */
function collectEnvelope(object: JsonObject, source: string, found: Collected): boolean {
  const key = ENVELOPES.find((one) => object.isList(one)) ?? ENVELOPES.find((one) => object.object(one));
  if (key === undefined) return false;
  const items = object.placedItems(key);
  if (object.isList(key)) found.hasList = true;
  if (saysMore(object, items.length)) found.isPage = true;
  for (const item of items) collect(item, source, found);
  return true;
}

/** Whether an envelope says that there are more pages: Meta's `paging.next`, tokens, totals. */
function saysMore(object: JsonObject, count: number): boolean {
  const next = object.object('paging')?.text('next') ?? object.text('nextToken');
  const total = Number(object.text('total') ?? object.text('total_number') ?? 0);
  return (next !== undefined && next !== '') || total > Number(object.text('offset') ?? 0) + count;
}

const REQUEST_KEYS = ['subjectId', 'matcherTypes', 'imType', 'channel_id', 'messageMatcher', 'request'];
const ENTRY_KEYS = ['name', 'templateName', 'template_name'];

function collectRest(object: JsonObject, found: Collected): void {
  const keys = object.keys;
  if (keys.some((key) => REQUEST_KEYS.includes(key))) found.requests++;
  else if (keys.some((key) => ENTRY_KEYS.includes(key)) && keys.length > 1) found.textless++;
  else found.strangers++;
}

/** The codes with which a reply without a list may still be none of an error. */
const GOOD_CODES = ['ok', '0', '200', '1000'];

function isErrorReply(object: JsonObject): boolean {
  if (object.object('error') ?? object.text('error')) return true;
  if (object.objects('errors').length > 0) return true;
  if (ENVELOPES.some((key) => object.has(key))) return false;
  const code = object.text('code') ?? object.text('status');
  if (code !== undefined && /^\d+$/.test(code)) return !GOOD_CODES.includes(code);
  return (
    (object.text('code') !== undefined && !GOOD_CODES.includes(object.text('code')?.toLowerCase() ?? '')) ||
    (object.text('message') !== undefined && !object.has('name'))
  );
}

/** A code that can be shown: one word, because a text of a service may hold anything. */
function errorCode(object: JsonObject): string | undefined {
  const error = object.object('error') ?? object.objects('errors')[0];
  const codes = [error?.text('code'), object.text('code'), object.text('error'), object.text('status')];
  return codes.find((code) => code !== undefined && /^[\w.-]{1,60}$/.test(code));
}
