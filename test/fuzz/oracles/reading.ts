import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import {
  getCodeLenses,
  getDiagnostics,
  getFoldingRanges,
  getHighlights,
  getHover,
  getInlayHints,
  getInvisibleCharacters,
  getLinks,
  getReferences,
  getSelectionRanges,
  getSemanticTokens,
  getSymbols,
  parseTemplate,
  runChecks,
  type HsmDocument,
} from '../../../server/src/service';
import { ALL_ON, optionsOf, type Case } from '../case';
import { cursorsOf, splitsPair } from '../offsets';
import { promise } from '../violation';

const URI = 'file:///work/template.hsm';
const COMMANDS = { preview: 'preview', copy: 'copy', problems: 'problems' };

/** Every request that only reads answers, at any place, with ranges that lie inside the text and split no character. */
export function judgeReading(one: Case): void {
  const text = TextDocument.create(URI, 'hsm', 1, one.text);
  const document = parseTemplate(one.text);
  const { samples } = optionsOf(one);
  const { findings } = runChecks({ document, options: optionsOf(one) }, ALL_ON);
  const range = { start: text.positionAt(0), end: text.positionAt(one.text.length) };
  for (const language of ['en', 'ru'] as const) {
    judgeRanges(
      text,
      'diagnostics',
      getDiagnostics(text, findings, { language, maximum: 20, relatedInformation: true }),
    );
    judgeRanges(text, 'links', getLinks(text, document, language));
    judgeRanges(text, 'invisible characters', getInvisibleCharacters(text, language));
    const settings = { lengths: true, samples: true };
    getInlayHints({ text, document, range, settings, samples, language });
    judgeSymbols(text, getSymbols(text, document, language));
    getCodeLenses(document, findings, COMMANDS, language);
  }
  getFoldingRanges(text, document);
  judgeTokens(text, document);
  for (const offset of cursorsOf(document)) {
    judgeRanges(text, 'references', getReferences(text, document, offset));
    judgeRanges(text, 'highlights', getHighlights(text, document, offset));
    judgeSelection(text, document, offset);
    const language = offset % 2 === 0 ? 'en' : 'ru';
    const hover = getHover({
      text,
      document,
      findings,
      offset,
      samples,
      language,
      explainCommand: undefined,
    });
    if (hover?.range) judgeRanges(text, 'hover', [{ range: hover.range }]);
  }
}

function judgeRanges(text: TextDocument, what: string, items: readonly { readonly range: Range }[]): void {
  for (const { range } of items) {
    const [start, end] = [text.offsetAt(range.start), text.offsetAt(range.end)];
    promise(start <= end, `the ranges of ${what} run forward`, () => JSON.stringify(range));
    const splits = splitsPair(text.getText(), start) || splitsPair(text.getText(), end);
    promise(!splits, `the ranges of ${what} split no character`, () => JSON.stringify(range));
  }
}

interface Symbol {
  readonly range: Range;
  readonly selectionRange: Range;
  readonly name: string;
  readonly children?: readonly Symbol[];
}

function judgeSymbols(text: TextDocument, symbols: readonly Symbol[]): void {
  judgeRanges(text, 'symbols', symbols);
  for (const { range, selectionRange, name, children } of symbols) {
    promise(name.trim() !== '', 'symbols have a name', () => JSON.stringify(range));
    promise(contains(text, range, selectionRange), 'a symbol holds its name', () =>
      JSON.stringify({ range, selectionRange }),
    );
    judgeSymbols(text, children ?? []);
  }
}

function judgeSelection(text: TextDocument, document: HsmDocument, offset: number): void {
  let [selection] = getSelectionRanges(text, document, [text.positionAt(offset)]);
  while (selection?.parent) {
    const { range, parent } = selection;
    judgeRanges(text, 'selections', [{ range }]);
    promise(contains(text, parent.range, range), 'selections grow', () =>
      JSON.stringify([range, parent.range]),
    );
    selection = parent;
  }
}

function contains(text: TextDocument, outer: Range, inner: Range): boolean {
  return (
    text.offsetAt(outer.start) <= text.offsetAt(inner.start) &&
    text.offsetAt(inner.end) <= text.offsetAt(outer.end)
  );
}

function judgeTokens(text: TextDocument, document: HsmDocument): void {
  const { data } = getSemanticTokens(text, document);
  let [line, character, end] = [0, 0, 0];
  for (let index = 0; index < data.length; index += 5) {
    const [lines = 0, characters = 0, length = 0] = data.slice(index, index + 3);
    character = lines === 0 ? character + characters : characters;
    line += lines;
    const start = text.offsetAt({ line, character });
    promise(
      start >= end && length > 0,
      'semantic tokens follow each other',
      () => `line ${line}, ${character}`,
    );
    end = start + length;
    const splits = splitsPair(document.text, start) || splitsPair(document.text, end);
    promise(
      !splits && end <= document.text.length,
      'semantic tokens split no character',
      () => `${start} to ${end}`,
    );
  }
}
