import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  budgetsOf,
  cleanUpText,
  getAddSampleOffers,
  getCodeActions,
  getCodeLenses,
  getCompletions,
  getDiagnostics,
  getFoldingRanges,
  getFormattingEdits,
  getHighlights,
  getHover,
  getInlayHints,
  getInvisibleCharacters,
  getLinks,
  getRefactorings,
  getReferences,
  getRename,
  getSelectionRanges,
  getSemanticTokens,
  getSymbols,
  imageUrlsOf,
  insertNextVariable,
  insertSection,
  parseTemplate,
  pastePlace,
  prepareRename,
  protocolEdits,
  sampleKeyAt,
  spanOf,
  toggleFormatting,
  type Finding,
  type TextEdit,
} from '../../../server/src/service';
import { plainRules } from '../../support/fix-all';
import { ALL_ON, named, OPTIONS, type Work } from './work';

/** Every request of an editor about a template: at its start, in its middle and at its end, for all of it and for a part. */
export function* requesting(input: string, findings: readonly Finding[]): Generator<Work> {
  const text = TextDocument.create('file:///a.hsm', 'hsm', 1, input);
  const document = parseTemplate(input);
  // Computed once for a document: not a cost of the first request that asks.
  text.positionAt(0);
  const samples = [{ name: 'А', values: { '1': 'Анна', 'Contact.Name': 'Анна' } }];
  const range = { start: text.positionAt(0), end: text.positionAt(input.length) };
  const shown = { language: 'ru', maximum: 100, relatedInformation: true } as const;
  const context = { diagnostics: getDiagnostics(text, findings, shown) };
  const base = { text, document, findings, samples, range, language: 'ru', versionedEdits: true } as const;
  const whole = [{ start: 0, end: input.length }];
  const lines = linesOf(input);
  const target = { ok: true, value: { set: 'А', values: {}, isNewFile: false } } as const;
  const edits = findings.flatMap((finding): readonly TextEdit[] => finding.fix()?.edits ?? []);
  yield* named({
    diagnostics: () => getDiagnostics(text, findings, { ...shown, maximum: 10_000 }),
    'code actions': () =>
      getCodeActions({ ...base, context, rules: plainRules(OPTIONS, ALL_ON), neighbours: undefined }),
    refactorings: () =>
      getRefactorings({ ...base, only: ['refactor'], disabledActions: true, sampleTarget: target }),
    'offers of samples': () => getAddSampleOffers({ ...base, context, target }),
    'semantic tokens': () => getSemanticTokens(text, document),
    symbols: () => getSymbols(text, document, 'ru'),
    folding: () => getFoldingRanges(text, document),
    links: () => getLinks(text, document, 'ru'),
    'inlay hints': () => getInlayHints({ ...base, settings: { lengths: true, samples: true } }),
    'code lenses': () => getCodeLenses(document, findings, { preview: '', copy: '', problems: '' }, 'ru'),
    budgets: () => budgetsOf(parseTemplate(input), 90),
    'invisible characters': () => getInvisibleCharacters(text, 'ru'),
    'addresses of images': () => imageUrlsOf(input),
    layout: () => getFormattingEdits(document),
    'cleaning up': () => cleanUpText(input),
    'inserting a section': () => insertSection(document, 'FOOT'),
    'inserting a variable': () => insertNextVariable(document, whole),
    'inserting variables': () => insertNextVariable(document, lines),
    'the place of pasting': () => pastePlace(document, { start: input.length >> 1, end: input.length >> 1 }),
    'edits as the protocol has them': () => protocolEdits(text, edits),
  });
  for (const formatting of ['bold', 'italic', 'strike', 'code'] as const) {
    yield { name: `toggling ${formatting}`, run: () => toggleFormatting(document, whole, formatting) };
    yield {
      name: `toggling ${formatting} of lines`,
      run: () => toggleFormatting(document, lines, formatting),
    };
  }
  const offsets = { start: Math.min(9, input.length), middle: input.length >> 1, end: input.length };
  for (const [where, offset] of Object.entries(offsets)) {
    const place = { ...base, offset };
    const at = text.positionAt(offset);
    const here = { ...base, context, range: { start: at, end: at } };
    const works: Readonly<Record<string, () => unknown>> = {
      completion: () =>
        getCompletions({ ...place, typedCharacter: undefined, snippets: true, images: () => [] }),
      hover: () => getHover({ ...place, explainCommand: undefined }),
      highlights: () => getHighlights(text, document, offset),
      references: () => getReferences(text, document, offset),
      'before renaming': () => prepareRename(text, document, offset),
      rename: () => getRename(document, offset, 'renamed'),
      'selection ranges': () => getSelectionRanges(text, document, [at]),
      'the sample': () => sampleKeyAt(document, offset),
      'the span': () => spanOf(text, { start: at, end: range.end }),
      'code actions': () =>
        getCodeActions({ ...here, rules: plainRules(OPTIONS, ALL_ON), neighbours: undefined }),
      'semantic tokens of a part': () => getSemanticTokens(text, document, { start: at, end: range.end }),
    };
    for (const [name, run] of Object.entries(works)) yield { name: `${name} at the ${where}`, run };
  }
  yield {
    name: 'selection ranges of lines',
    run: () =>
      getSelectionRanges(
        text,
        document,
        lines.map(({ end }) => text.positionAt(end)),
      ),
  };
}

/** The lines of a text as selections. */
function linesOf(input: string): { readonly start: number; readonly end: number }[] {
  let start = 0;
  return input.split('\n').map((line) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return span;
  });
}
