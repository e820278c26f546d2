import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  acceptAll,
  applyEdits,
  compareWithLookup,
  configFindings,
  decode,
  decodeForReading,
  differenceOf,
  differenceText,
  divideByBaseline,
  entriesByFile,
  fileNamesFor,
  findingKeys,
  followRenames,
  getConfigActions,
  getConfigDiagnostics,
  getMoveSamplesActions,
  getTemplateKeyCompletions,
  getUnusedEntryActions,
  ignoringEntry,
  isWritable,
  keepTemplateValues,
  keyText,
  keysFor,
  leftOutReport,
  lookupColumns,
  messageLines,
  moveSamplesToTemplates,
  nameLists,
  printBaseline,
  proseMarkdown,
  putEntry,
  readBaseline,
  readConfig,
  readLookup,
  resolveConfig,
  sampleEntrySpan,
  setsInFile,
  shortValue,
  staleDiagnostic,
  suggestWord,
  templateKeyPlaceAt,
  templateValues,
  touchesSharedSamples,
  writeSamples,
  writeTemplateSamples,
  type Finding,
} from '../../../server/src/service';
import { unusedIn } from '../../../server/src/service/config/unused-entry';
import { pastedText } from '../../../server/src/service/pasting';
import { named, TODAY, wellFormed, type Work } from './work';

/** Files beside the templates: configurations with many entries, baselines, lookups; and what is pasted. */
export function* files(
  input: string,
  pieces: readonly string[],
  findings: readonly Finding[],
): Generator<Work> {
  yield { name: 'a damaged configuration', run: () => readConfig(input) };
  const sound = wellFormed(input);
  const keys = new Map(pieces.map((piece, index) => [`${index}.hsm`, [String(index), piece]]));
  const values = Object.fromEntries(pieces.map((piece, index) => [piece + String(index), piece]));
  const configurations = {
    'many samples': JSON.stringify({ samples: { А: values, Б: values } }, null, 2),
    'many sets': JSON.stringify({
      samples: Object.fromEntries(pieces.map((_, index) => [`А${index}`, { '1': 'а' }])),
    }),
    'many templates': JSON.stringify({
      templates: Object.fromEntries(
        pieces.map((piece, index) => [`${index}.hsm`, { samples: { А: { [piece]: 'а' } } }]),
      ),
    }),
    'many entries': JSON.stringify({ ignore: pieces, registered: pieces, severity: values, checks: values }),
    'what it is not': sound,
  };
  for (const [name, text] of Object.entries(configurations)) {
    for (const work of configuring(text, keys)) yield { ...work, name: `${work.name}, ${name}` };
  }
  yield* accepting(input, findings);
  yield* lookingUp(input, pieces);
  yield* pasting(sound, pieces);
}

function* configuring(text: string, keys: ReadonlyMap<string, readonly string[]>): Generator<Work> {
  const read = readConfig(text);
  const document = TextDocument.create('file:///work/hsm.config.json', 'jsonc', 1, text);
  const range = { start: document.positionAt(0), end: document.positionAt(text.length) };
  const found = configFindings(read, read.fileEntries, []);
  const shown = getConfigDiagnostics(document, found, 'ru');
  const { config } = read;
  yield* named({
    'reading the configuration': () => readConfig(text),
    'resolving it': () => resolveConfig({}, config),
    'its findings': () => getConfigDiagnostics(document, configFindings(read, read.fileEntries, []), 'ru'),
    'its actions': () => getConfigActions(document, range, 'ru'),
    'unused entries': () => getUnusedEntryActions(document, range, shown, 'ru'),
    'moving samples': () => getMoveSamplesActions(document, keys, 'ru'),
    'whether samples are shared': () => touchesSharedSamples(document, range),
    'samples for templates': () => moveSamplesToTemplates(text, keys),
    'following renames': () =>
      followRenames(
        text,
        [...keys.keys()].map((from) => ({ from, to: `b/${from}` })),
      ),
    'naming a list': () => nameLists(text, 'lists/*.json'),
    'putting an entry': () => putEntry(text, ['samples', 'В', '1'], 'в'),
    'whether it can be written': () => isWritable(text),
    'writing samples': () => writeSamples(text, 'А', { '1': 'б', новый: 'в' }),
    'writing samples of a template': () =>
      writeTemplateSamples(text, '0.hsm', new Set(['1', 'а']), 'А', { '1': 'б', новый: 'в' }),
    'the span of an entry': () => sampleEntrySpan(text, ['А'], '1'),
    'the place of a key': () => templateKeyPlaceAt(text, text.length >> 1),
    'keys to complete': () => {
      const place = templateKeyPlaceAt(text, text.indexOf(':') - 2) ?? {
        path: [],
        of: 'folder',
        written: { start: 0, end: 0 },
      };
      return [keysFor(place, keys), getTemplateKeyCompletions(document, place, keys.keys(), true)];
    },
    'the values of each template': () =>
      [...keys.keys()].map((path) => templateValues(config.templates ?? [], path)),
    'entries that no template needs': () => unusedIn(read.fileEntries, keys),
    'keeping values of templates': () =>
      keepTemplateValues(
        text,
        [...keys.keys()].map((path) => ({ path: `b/${path}`, values: { name: path } })),
      ),
    'the sets of a template': () => setsInFile(config, '1.hsm'),
    'ignored paths': () => ignoringEntry(config.ignore ?? [], 'a/b.hsm'),
  });
}

function* accepting(input: string, findings: readonly Finding[]): Generator<Work> {
  const entries = findingKeys(input, findings).map((key) => ({ ...key, file: 'a.hsm', reason: '' }));
  const baseline = { accepted: entries };
  const printed = printBaseline(baseline);
  yield* named({
    'keys of findings': () => findingKeys(input, findings).map(keyText),
    'accepting all': () => acceptAll(entries, 'a.hsm', findingKeys(input, findings), '', TODAY),
    'accepted findings': () => divideByBaseline(entries, input, findings, TODAY),
    'accepted findings that are no more': () =>
      staleDiagnostic(divideByBaseline(entries, '', [], TODAY).stale, 'ru'),
    'the file of accepted findings': () => readBaseline(printBaseline(baseline)),
    'a damaged file of accepted findings': () => readBaseline(input),
    'accepted findings by file': () => entriesByFile(readBaseline(printed) ?? baseline),
  });
}

function* lookingUp(input: string, pieces: readonly string[]): Generator<Work> {
  const columns = lookupColumns({});
  const captions = { row: 1, cells: [columns.name, columns.description, columns.type] };
  const rows = [
    captions,
    ...pieces.map((piece, index) => ({ row: index + 2, cells: [`${index}`, piece, 'WhatsApp'] })),
    { row: pieces.length + 2, cells: [input, input, 'WhatsApp'] },
  ];
  const compared = pieces.map((description, index) => ({
    path: `${index}.hsm`,
    name: `${index}`,
    description,
  }));
  const records = pieces.map((description, index) => ({ name: `б${index}`, description, type: 'WhatsApp' }));
  const changed = input.replaceAll('а', 'a ').slice(9);
  const leftOut = pieces.map((name, index) => ({ row: index, name, reason: 'no-tag' as const }));
  yield* named({
    'reading a lookup': () => readLookup(rows, columns),
    'comparing with a lookup': () => compareWithLookup(compared, records),
    'the difference': () => differenceText(differenceOf(input, changed), input),
    'names of files': () => [fileNamesFor(pieces), fileNamesFor(pieces.map(() => 'а'))],
    'what is left out': () => leftOutReport({ leftOut, isCut: false, lostCells: pieces }),
  });
}

function* pasting(input: string, pieces: readonly string[]): Generator<Work> {
  const paragraphs = pieces.map((piece) => `<p>${piece}</p>`).join('\n');
  const marked = pieces.map((piece) => `<b>${piece}<i>а</i></b>`).join('');
  const nested = '<div><b><ul><li>'.repeat(input.length / 16) + input.slice(0, 50);
  const bytes = new TextEncoder().encode(input);
  yield* named({
    'pasting text': () => pastedText({ text: input }, undefined),
    'pasting text as HTML': () => pastedText({ text: input, html: input }, { before: 'а', after: 'б' }),
    'pasting paragraphs': () => pastedText({ text: input, html: paragraphs }, undefined),
    'pasting formatting': () => pastedText({ text: input, html: marked }, undefined),
    'pasting what is nested': () => pastedText({ text: input, html: nested }, undefined),
    'reading bytes': () => [decode(bytes), decodeForReading(bytes)],
    'lines of a message': () => messageLines(input),
    Markdown: () => proseMarkdown(input),
    'a short value': () => shortValue(input),
    'a similar word': () => suggestWord(input, ['double-space', 'url-shortener']),
    'applying edits': () =>
      applyEdits(
        input,
        pieces.map((_, index) => ({ span: { start: index, end: index + 1 }, newText: 'а' })),
      ),
  });
}
