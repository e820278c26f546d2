import {
  applyEdits,
  compareWithLookup,
  descriptionOf,
  differenceText,
  fileNamesFor,
  folderOf,
  leftOutReport,
  lookupColumns,
  lookupName,
  lookupRules,
  nameOfFile,
  pathBelow,
  putEntries,
  readLookup,
  type LookupTemplate,
  type Pair,
} from '../service';
import { bytesOf } from './base64';
import type { ServerContext } from './context';
import {
  ServerRequest,
  type ImportLookupParams,
  type ImportLookupResult,
  type KeepNamesParams,
} from './protocol';
import { readFile } from './folder-requests';
import { handOver } from './hand-over';

/** The requests about the lookup on its way out of BPMSoft. */
export function listenToImportRequests(context: ServerContext): void {
  context.answer(ServerRequest.importLookup, {
    fallback: null,
    uriOf: () => undefined,
    answer: (params) => importLookup(context, params),
  });
  context.answer(ServerRequest.keepNames, {
    fallback: null,
    uriOf: () => undefined,
    answer: keepNames,
  });
}

const NOTHING: ImportLookupResult = { created: [], changed: [], equal: 0, gone: [], leftOut: [] };

async function importLookup(context: ServerContext, params: ImportLookupParams): Promise<ImportLookupResult> {
  const { language } = context.features();
  const rules = await context.settings.rulesFor(`${params.folder}template.hsm`);
  const workbook = handOver().readWorkbook(bytesOf(params.content));
  if (!workbook.ok) return { ...NOTHING, problem: workbook.problem[language] };
  const { lookup } = lookupRules(rules).values;
  const read = readLookup(workbook.value.rows, lookupColumns(lookup));
  if (!read.ok) return { ...NOTHING, problem: read.problem[language] };
  const files = await Promise.all(
    params.files.map(async (file) => {
      const { document, rules: own } = await readFile(context, file);
      const name = lookupName(file.uri, lookupRules(own));
      return { path: file.uri, name, description: descriptionOf(document.text) };
    }),
  );
  const pairs = compareWithLookup(files, read.value.templates);
  const isRecord = (pair: Pair<LookupTemplate>): LookupTemplate[] =>
    pair.state === 'only-record' ? [pair.record] : [];
  const records = pairs.flatMap(isRecord);
  const fileNames = fileNamesFor(
    records.map(({ name }) => name),
    params.taken,
  );
  return {
    created: records.map(({ name, description }, index) => ({
      ...{ fileName: fileNames[index] ?? '', name, text: description },
    })),
    changed: pairs.flatMap((pair) =>
      pair.state === 'different'
        ? [
            {
              ...{ uri: pair.file.path, name: pair.file.name, text: pair.record.description },
              difference: differenceText(pair.difference, pair.file.description)[language],
            },
          ]
        : [],
    ),
    equal: pairs.filter(({ state }) => state === 'equal').length,
    gone: pairs.flatMap((pair) =>
      pair.state === 'only-file' ? [{ uri: pair.file.path, name: pair.file.name }] : [],
    ),
    leftOut: leftOutReport({ ...read.value, ...workbook.value }).map((text) => text[language]),
    ...(rules.config ? { configuredBy: rules.config.address } : {}),
  };
}

function keepNames({ configuration, text, names }: KeepNamesParams): string | null {
  const folder = folderOf(configuration);
  const entries = names.flatMap(({ uri, name }) => {
    const path = pathBelow(folder, uri);
    return path === undefined || nameOfFile(path) === name
      ? []
      : [{ path: ['names', path] as const, value: name }];
  });
  const edits = putEntries(text, entries);
  return edits ? applyEdits(text, edits).text : null;
}
