import { TextDocument } from 'vscode-languageserver-textdocument';
import type {
  CodeAction,
  CompletionItem,
  CompletionList,
  Hover,
  TextEdit,
} from 'vscode-languageserver-types';
import {
  DEFAULT_CHECK_OPTIONS,
  getCodeActions,
  getCompletions,
  getDiagnostics,
  getHover,
  parseTemplate,
  rangeOf,
  type CompletionRequest,
  type HoverRequest,
  type Language,
} from '../../server/src/service';
import { check } from './check';
import { plainRules } from './fix-all';
import { readCursor, readMarked } from './marked';

const URI = 'file:///work/template.hsm';

export function textDocument(text: string, version = 1): TextDocument {
  return TextDocument.create(URI, 'hsm', version, text);
}

/** A completion list and how an editor would use it. */
export interface Completed {
  readonly list: CompletionList;
  /** The labels that the editor shows for what is typed, in its order. */
  readonly shown: readonly string[];
  /** The text after accepting the item with this label; throws when the editor does not show it. */
  readonly accept: (label: string) => string;
  readonly item: (label: string) => CompletionItem;
}

/** Asks for completions at `█`. */
export function complete(
  marked: string,
  options: Partial<Pick<CompletionRequest, 'typedCharacter' | 'language' | 'snippets' | 'images'>> = {},
): Completed {
  const { text, offset } = readCursor(marked);
  const document = textDocument(text);
  const list = getCompletions({
    text: document,
    document: parseTemplate(text),
    offset,
    typedCharacter: undefined,
    language: 'en',
    snippets: true,
    images: () => [],
    ...options,
  });
  const shown = list.items
    .filter((item) => isShown(item, document, offset))
    .sort((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1))
    .map(({ label }) => label);
  const item = (label: string): CompletionItem => {
    const found = list.items.find((candidate) => candidate.label === label);
    if (!found)
      throw new Error(
        `${label} is not offered for ${marked}: ${list.items.map((one) => one.label).join(' ')}`,
      );
    return found;
  };
  return {
    list,
    shown,
    item,
    accept: (label) => {
      const found = item(label);
      if (!isShown(found, document, offset)) {
        throw new Error(`the editor does not show ${label} for ${marked}: ${found.filterText ?? ''}`);
      }
      return TextDocument.applyEdits(document, [editOf(found)]);
    },
  };
}

function editOf(item: CompletionItem): TextEdit {
  if (item.textEdit === undefined || !('range' in item.textEdit))
    throw new Error('an item without a plain edit');
  return item.textEdit;
}

/**
 * Whether VS Code shows an item: the typed text, from the start of the edit to the cursor, must occur in the
 * filter text in this order, and its first character at the start of a word (`fuzzyScore`, `firstMatchCanBeWeak`).
 */
function isShown(item: CompletionItem, document: TextDocument, offset: number): boolean {
  const start = document.offsetAt(editOf(item).range.start);
  const end = document.offsetAt(editOf(item).range.end);
  if (start > offset || end < offset || document.positionAt(start).line !== document.positionAt(end).line)
    return false;
  const pattern = document.getText().slice(start, offset).trimStart().toLowerCase();
  const candidate = item.filterText ?? item.label;
  for (let first = 0; first < candidate.length; first++) {
    if (isWordStart(candidate, first) && isSubsequence(pattern, candidate.toLowerCase().slice(first))) {
      return pattern === '' || candidate[first]?.toLowerCase() === pattern[0];
    }
  }
  return pattern === '';
}

function isWordStart(text: string, index: number): boolean {
  const before = text[index - 1];
  if (before === undefined || /[_\-. /\\'":$<>()[\]{}]/.test(before)) return true;
  const character = text[index] ?? '';
  return character !== character.toLowerCase() && before === before.toLowerCase();
}

function isSubsequence(pattern: string, text: string): boolean {
  if (pattern !== '' && !text.startsWith(pattern[0] ?? '')) return false;
  let at = 0;
  for (const character of text) if (character === pattern[at]) at++;
  return at >= pattern.length;
}

/** Hovers at `█`; the Markdown, or undefined. */
export function hover(marked: string, options: Partial<HoverRequest> = {}): string | undefined {
  return hoverAt(marked, options).markdown;
}

/** Hovers at `█`; the Markdown and the text that the tooltip is about. */
export function hoverAt(
  marked: string,
  options: Partial<HoverRequest> = {},
): { readonly markdown: string | undefined; readonly about: string | undefined } {
  const { text, offset } = readCursor(marked);
  const document = textDocument(text);
  const found: Hover | undefined = getHover({
    text: document,
    document: parseTemplate(text),
    findings: check(text),
    offset,
    samples: [],
    language: 'en',
    explainCommand: undefined,
    ...options,
  });
  const { contents } = found ?? {};
  const markdown =
    contents !== undefined && typeof contents === 'object' && 'value' in contents
      ? contents.value
      : undefined;
  return { markdown, about: found?.range && document.getText(found.range) };
}

export interface ActionOptions {
  readonly only?: string[];
  readonly language?: Language;
  readonly versionedEdits?: boolean;
  /** Default: every diagnostic of the text. */
  readonly withDiagnostics?: boolean;
}

/** The code actions for the place between `⟦` and `⟧`, and what each makes of the text. */
export function actions(
  marked: string,
  options: ActionOptions = {},
): { readonly action: CodeAction; readonly result: string }[] {
  const { text, spans } = readMarked(marked);
  const document = textDocument(text);
  const [span] = spans;
  if (!span) throw new Error('no ⟦ ⟧');
  const findings = check(text);
  const language = options.language ?? 'en';
  const diagnostics = getDiagnostics(document, findings, {
    language,
    maximum: 1000,
    relatedInformation: true,
  });
  return getCodeActions({
    text: document,
    findings,
    range: rangeOf(document, span),
    context: {
      diagnostics: options.withDiagnostics === false ? [] : diagnostics,
      ...(options.only ? { only: options.only } : {}),
    },
    document: parseTemplate(text),
    rules: plainRules(DEFAULT_CHECK_OPTIONS, {}),
    neighbours: undefined,
    language,
    versionedEdits: options.versionedEdits ?? true,
  }).map((action) => ({ action, result: applyAction(document, action) }));
}

function applyAction(document: TextDocument, { edit }: CodeAction): string {
  const edits: TextEdit[] = [...(edit?.changes?.[document.uri] ?? [])];
  for (const change of edit?.documentChanges ?? []) {
    if ('edits' in change) for (const one of change.edits) if ('newText' in one) edits.push(one);
  }
  return TextDocument.applyEdits(document, edits);
}
