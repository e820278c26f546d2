import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, TextEdit as ProtocolEdit } from 'vscode-languageserver-types';
import {
  applyEdits,
  getAddSampleOffers,
  getCodeActions,
  getCompletions,
  getRefactorings,
  getRename,
  insertNextVariable,
  insertSection,
  parseTemplate,
  prepareRename,
  rangeOf,
  runChecks,
  success,
  toggleFormatting,
  type AuthoringEdit,
  type HsmDocument,
  type Span,
} from '../../../server/src/service';
import { plainRules } from '../../support/fix-all';
import { ALL_ON, optionsOf, type Case } from '../case';
import { cursorsOf, splitsPair } from '../offsets';
import { promise } from '../violation';

const URI = 'file:///work/template.hsm';
const FORMATS = ['bold', 'italic', 'strike', 'code'] as const;
const TAGS = ['HSM', 'HEAD', 'IMAGE', 'FOOT'] as const;
const TARGET = success({ set: 'Анна', values: {}, isNewFile: false });
const SHARED = { versionedEdits: false, language: 'ru' } as const;

/** Every request that edits answers, at any cursor and selection, with edits that can be made and change something. */
export function judgeEditing(one: Case): void {
  const text = TextDocument.create(URI, 'hsm', 1, one.text);
  const document = parseTemplate(one.text);
  const options = optionsOf(one);
  const { findings } = runChecks({ document, options }, ALL_ON);
  const cursors = cursorsOf(document);
  for (const tag of TAGS) judgeAuthoring(document, 'inserting a section', insertSection(document, tag));
  cursors.forEach((offset, index) => {
    const selection = { start: offset, end: Math.max(offset, cursors[(index * 7) % cursors.length] ?? 0) };
    const range = rangeOf(text, selection);
    for (const formatting of FORMATS) {
      judgeAuthoring(document, `toggling ${formatting}`, toggleFormatting(document, [selection], formatting));
    }
    judgeAuthoring(document, 'inserting a variable', insertNextVariable(document, [selection]));
    judgeRename(text, document, offset);
    judgeCompletion(text, document, offset);
    const { samples } = options;
    const context = { diagnostics: [] };
    getAddSampleOffers({ text, document, findings, range, context, samples, target: TARGET });
    const place = { ...SHARED, text, document, range, samples, sampleTarget: TARGET, disabledActions: true };
    judgeActions(text, getRefactorings({ ...place, only: ['refactor'] }));
    const rules = plainRules(options, ALL_ON);
    const request = { ...SHARED, text, document, findings, range, context, rules, neighbours: undefined };
    judgeActions(text, getCodeActions(request));
  });
}

function judgeAuthoring(document: HsmDocument, what: string, { edits, selections }: AuthoringEdit): void {
  judgeSpans(
    document.text,
    `the edits of ${what}`,
    edits.map(({ span }) => span),
  );
  const { text, applied } = applyEdits(document.text, edits);
  promise(applied.length === edits.length, `the edits of ${what} do not overlap`, () =>
    JSON.stringify(edits),
  );
  judgeSpans(text, `the selections after ${what}`, selections);
}

function judgeSpans(text: string, what: string, spans: readonly Span[]): void {
  for (const { start, end } of spans) {
    promise(
      0 <= start && start <= end && end <= text.length,
      `${what} are in the text`,
      () => `${start} to ${end}`,
    );
    promise(
      !splitsPair(text, start) && !splitsPair(text, end),
      `${what} split no character`,
      () => `${start} to ${end}`,
    );
  }
}

function judgeRename(text: TextDocument, document: HsmDocument, offset: number): void {
  const target = prepareRename(text, document, offset);
  if (!target) return;
  promise(
    text.getText(target.range) === target.placeholder,
    'a rename begins with the name',
    () => target.placeholder,
  );
  for (const name of ['1', 'renamed', target.placeholder]) {
    const renamed = getRename(document, offset, name);
    if (renamed?.ok) judgeAuthoring(document, 'renaming', { edits: renamed.value, selections: [] });
  }
}

function judgeCompletion(text: TextDocument, document: HsmDocument, offset: number): void {
  const images = () => [{ url: 'https://b.ru/2.png', usedBy: 'b.hsm' }];
  const before = document.text.charAt(offset - 1);
  for (const typedCharacter of [undefined, before]) {
    const request = {
      text,
      document,
      offset,
      typedCharacter,
      language: 'en',
      snippets: true,
      images,
    } as const;
    const { items } = getCompletions(request);
    for (const { label, textEdit } of items) {
      promise(label !== '', 'completions have a label', () => `at ${offset}`);
      if (textEdit && 'range' in textEdit) judgeProtocolEdits(text, 'a completion', [textEdit]);
    }
  }
}

function judgeActions(text: TextDocument, actions: readonly CodeAction[]): void {
  for (const { edit, title } of actions) {
    const edits = edit?.changes?.[URI];
    if (!edits) continue;
    judgeProtocolEdits(text, title, edits);
    promise(
      TextDocument.applyEdits(text, edits) !== text.getText(),
      `an action changes something`,
      () => title,
    );
  }
}

function judgeProtocolEdits(text: TextDocument, what: string, edits: readonly ProtocolEdit[]): void {
  let previous = 0;
  const ordered = edits
    .map(({ range }) => ({ start: text.offsetAt(range.start), end: text.offsetAt(range.end) }))
    .sort((a, b) => a.start - b.start);
  for (const { start, end } of ordered) {
    promise(
      previous <= start && start <= end,
      'the edits of actions do not overlap',
      () => `${what}: ${start} to ${end}`,
    );
    previous = end;
    const splits = splitsPair(text.getText(), start) || splitsPair(text.getText(), end);
    promise(!splits, 'the edits of actions split no character', () => `${what}: ${start} to ${end}`);
  }
}
