import {
  recognize,
  registeredFilled,
  standingOf,
  statusTable,
  STATUS_CAPTIONS,
  textOfKey,
  withoutFile,
  type Copy,
  type HsmDocument,
  type Rules,
  type StatusRow,
} from '../service';
import { copiesEntry } from './copies-entry';
import type { ServerContext } from './context';
import {
  ServerRequest,
  type CopiesTableParams,
  type CopyEntry,
  type CopyTextParams,
  type WithoutFileResult,
} from './protocol';
import { readFile } from './folder-requests';
import { handOver } from './hand-over';

/** The requests about templates beside BPMSoft's lookup and the registered list. */
export function listenToCopiesRequests(context: ServerContext): void {
  context.answer(ServerRequest.withoutFile, {
    fallback: null,
    uriOf: () => undefined,
    answer: () => rowsWithoutFile(context),
  });
  context.answer(ServerRequest.copyText, {
    fallback: null,
    uriOf: () => undefined,
    answer: (params) => copyText(context, params),
  });
  context.answer(ServerRequest.copiesTable, {
    fallback: null,
    uriOf: () => undefined,
    answer: ({ rows, format }) => {
      const { language } = context.features();
      const table = statusTable(rows.map(rowOf), language);
      const { toCsv, toHtml } = handOver();
      return format === 'csv'
        ? toCsv(table, language === 'ru' ? ';' : ',')
        : toHtml(table, STATUS_CAPTIONS.title[language], language);
    },
  });
}

async function rowsWithoutFile(context: ServerContext): Promise<WithoutFileResult> {
  const { language } = context.features();
  const rows = [...(await takenByRules(context))].flatMap(([rules, taken]) => withoutFile(rules, taken));
  return rows.map((row) => ({ key: row.key, ...copiesEntry(row.name, row, language) }));
}

/** The rules of the folder's templates, and what belongs to the templates under each. */
async function takenByRules({
  folder,
  settings,
}: ServerContext): Promise<ReadonlyMap<Rules, ReadonlySet<string>>> {
  const found = new Map<Rules, Set<string>>();
  for (const { uri, copies } of folder.all) {
    const rules = await settings.rulesFor(uri);
    const taken = found.get(rules) ?? new Set<string>();
    found.set(rules, taken);
    for (const key of copies) taken.add(key);
  }
  return found;
}

async function copyText(
  context: ServerContext,
  { template, key, copy }: CopyTextParams,
): Promise<string | null> {
  if (template) {
    const { uri, document, rules } = await readFile(context, template);
    if (copy === 'registered') return registeredText(document, rules);
    const [own] = standingOf({ address: uri, document }, rules).keys[copy];
    return own === undefined ? null : (textOfKey(rules, own) ?? null);
  }
  for (const rules of (await takenByRules(context)).keys()) {
    const text = key === undefined ? undefined : textOfKey(rules, key);
    if (text !== undefined) return text;
  }
  return null;
}

/** With the author's values: next to the file, `{{1}}` in place of each would mark more than what Edna would see differ. */
function registeredText(document: HsmDocument, { registered }: Rules): string | null {
  const recognition = recognize(document, registered);
  return (recognition?.match && registeredFilled(document, recognition)) ?? null;
}

function rowOf({ file, name, lookup, registered }: CopiesTableParams['rows'][number]): StatusRow {
  const copy = (entry: CopyEntry | undefined): Copy | undefined =>
    entry && { state: entry.state, name: entry.name, note: { en: entry.note, ru: entry.note } };
  return { file, name, lookup: copy(lookup), registered: copy(registered) };
}
