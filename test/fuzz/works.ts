import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  buildMessage,
  CHECKS,
  cleanUpText,
  DEFAULT_CHECK_OPTIONS,
  divideByBaseline,
  findingKeys,
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
  getRename,
  getSelectionRanges,
  getSemanticTokens,
  getSymbols,
  insertNextVariable,
  parseTemplate,
  renderBubble,
  renderForReading,
  renderPlainText,
  sharedContentOf,
  summarizeTemplate,
  toggleFormatting,
  type CheckContext,
  type Finding,
} from '../../server/src/service';
import { fixAll, plainRules } from '../support/fix-all';

/** Something that the product does with a text, with the text ready. */
export interface Work {
  readonly name: string;
  readonly run: () => unknown;
}

/** Everything that is done with a text, one by one, so that a slow part is seen beside fast ones. */
export function* worksOf(input: string): Generator<Work> {
  yield { name: 'parsing', run: () => parseTemplate(input) };
  const document = parseTemplate(input);
  const options = { ...DEFAULT_CHECK_OPTIONS, descriptionLength: 250, category: 'utility' } as const;
  const context: CheckContext = { document, options };
  const findings: Finding[] = [];
  for (const check of CHECKS) {
    const found: Finding[] = [];
    yield { name: `the check ${check.id}`, run: () => check.run(context, 'error', found) };
    for (const finding of found) findings.push(finding);
    yield { name: `the words of ${check.id}`, run: () => found.map(({ message }) => message) };
    yield { name: `the fixes of ${check.id}`, run: () => found.map((finding) => finding.fix()) };
    const first = found.slice(0, 20);
    yield {
      name: `twenty suggestions of ${check.id}`,
      run: () => first.map((finding) => finding.suggestions()),
    };
  }
  yield { name: 'fix all', run: () => fixAll(input, options, {}) };
  findings.sort((a, b) => a.span.start - b.span.start);
  yield* requests(input, findings);
  yield* rendering(input);
}

function* requests(input: string, findings: readonly Finding[]): Generator<Work> {
  const text = TextDocument.create('file:///a.hsm', 'hsm', 1, input);
  const document = parseTemplate(input);
  const offset = input.length >> 1;
  const range = { start: text.positionAt(0), end: text.positionAt(input.length) };
  const place = {
    text,
    document,
    offset,
    language: 'ru',
    findings,
    range,
    samples: [],
    versionedEdits: true,
  } as const;
  const settings = { lengths: true, samples: true };
  const context = {
    diagnostics: getDiagnostics(text, findings, { language: 'ru', maximum: 100, relatedInformation: true }),
  };
  const whole = [{ start: 0, end: input.length }];
  const works: Readonly<Record<string, () => unknown>> = {
    diagnostics: () =>
      getDiagnostics(text, findings, { language: 'ru', maximum: 10_000, relatedInformation: true }),
    'code actions': () =>
      getCodeActions({
        ...place,
        context,
        rules: plainRules(DEFAULT_CHECK_OPTIONS, {}),
        neighbours: undefined,
      }),
    refactorings: () => getRefactorings({ ...place, only: ['refactor'], disabledActions: true }),
    completion: () =>
      getCompletions({ ...place, typedCharacter: undefined, snippets: true, images: () => [] }),
    hover: () => getHover({ ...place, explainCommand: undefined }),
    highlights: () => getHighlights(text, document, offset),
    rename: () => getRename(document, offset, 'renamed'),
    'selection ranges': () => getSelectionRanges(text, document, [text.positionAt(offset)]),
    'semantic tokens': () => getSemanticTokens(text, document),
    symbols: () => getSymbols(text, document, 'ru'),
    folding: () => getFoldingRanges(text, document),
    links: () => getLinks(text, document, 'ru'),
    'inlay hints': () => getInlayHints({ ...place, settings }),
    'code lenses': () => getCodeLenses(document, findings, { preview: '', copy: '', problems: '' }, 'ru'),
    'invisible characters': () => getInvisibleCharacters(text, 'ru'),
    layout: () => getFormattingEdits(document),
    'toggling bold': () => toggleFormatting(document, whole, 'bold'),
    'inserting a variable': () => insertNextVariable(document, whole),
    'accepted findings': () => accept(input, findings),
  };
  for (const [name, run] of Object.entries(works)) yield { name, run };
}

/** All findings accepted, and asked about again. */
function accept(input: string, findings: readonly Finding[]): unknown {
  const entries = findingKeys(input, findings).map((key) => ({ ...key, file: 'a.hsm', reason: '' }));
  return divideByBaseline(entries, input, findings, '2026-11-29');
}

function* rendering(input: string): Generator<Work> {
  const document = parseTemplate(input);
  yield { name: 'the message', run: () => buildMessage(document) };
  const message = buildMessage(document);
  yield { name: 'the bubble', run: () => renderBubble(message, { language: 'ru' }) };
  yield { name: 'the plain text', run: () => renderPlainText(document) };
  yield { name: 'the form for reading', run: () => renderForReading(document) };
  yield { name: 'the summary', run: () => summarizeTemplate(document) };
  yield { name: 'what templates share', run: () => sharedContentOf(document) };
  yield { name: 'cleaning up', run: () => cleanUpText(input) };
}
