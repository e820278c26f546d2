import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, Range } from 'vscode-languageserver-types';
import type { SampleSet } from '../../model/filled';
import type { Language } from '../../vocabulary/language';
import type { HsmDocument } from '../../syntax/tree';
import { applyEdits } from '../../vocabulary/edited-text';
import { protocolEdits, spanOf } from '../../vocabulary/ranges';
import { headerRefactorings } from './header';
import { moveRefactorings } from './move';
import { variableRefactorings } from './variables';
import type { NewSample, Refactoring, RefactoringPlace, SampleTarget } from './refactoring';
import { toggleFormatting, type Formatting } from '../toggle-formatting';

export interface RefactorRequest {
  readonly text: TextDocument;
  readonly document: HsmDocument;
  readonly range: Range;
  /** The kinds that the editor asks for; undefined for the lightbulb. */
  readonly only: readonly string[] | undefined;
  /** The active set first. */
  readonly samples: readonly SampleSet[];
  readonly sampleTarget?: SampleTarget | undefined;
  readonly language: Language;
  /** Whether the editor takes edits with the version that they were made for. */
  readonly versionedEdits: boolean;
  /** Whether the editor shows actions that cannot be done, with the reason. */
  readonly disabledActions: boolean;
}

/** What an action carries that turns a text into a variable with a sample, until the author chooses it. */
export interface SampleActionData extends NewSample {
  readonly uri: string;
  readonly version: number;
}

const FORMATS: readonly { formatting: Formatting; en: string; ru: string }[] = [
  { formatting: 'bold', en: 'Bold', ru: 'Полужирный' },
  { formatting: 'italic', en: 'Italic', ru: 'Курсив' },
  { formatting: 'strike', en: 'Strikethrough', ru: 'Зачёркнутый' },
  { formatting: 'code', en: 'Monospace', ru: 'Моноширинный' },
];

/**
 * The refactorings at a place. One that cannot be applied is listed with the reason, but only for an author who asked for
 * refactorings: the lightbulb shows what works.
 */
export function getRefactorings(request: RefactorRequest): CodeAction[] {
  const { document, only, samples, disabledActions } = request;
  const isAsked = only !== undefined;
  if (isAsked && !only.some((kind) => kind === '' || kind === 'refactor' || kind.startsWith('refactor.'))) {
    return [];
  }
  const place: RefactoringPlace = {
    document,
    selection: spanOf(request.text, request.range),
    samples,
    sampleTarget: request.sampleTarget,
    isAsked,
  };
  const found = [
    ...moveRefactorings(place),
    ...variableRefactorings(place),
    ...headerRefactorings(place),
    ...(isAsked ? formattingRefactorings(place) : []),
  ];
  return found
    .filter(({ kind, refusal }) => {
      if (refusal && !(isAsked && disabledActions)) return false;
      return only?.some((asked) => asked === '' || asked === kind || kind.startsWith(`${asked}.`)) ?? true;
    })
    .map((refactoring) => actionOf(request, refactoring));
}

function formattingRefactorings({ document, selection }: RefactoringPlace): Refactoring[] {
  if (selection.start === selection.end) return [];
  return FORMATS.flatMap(({ formatting, en, ru }): Refactoring[] => {
    const { edits } = toggleFormatting(document, [selection], formatting);
    // A marker may only move along others like it.
    const isChange = applyEdits(document.text, edits).text !== document.text;
    return isChange ? [{ kind: `refactor.rewrite.${formatting}`, title: { en, ru }, edits }] : [];
  });
}

function actionOf(
  { text, language, versionedEdits }: RefactorRequest,
  { kind, title, edits, refusal, sample }: Refactoring,
): CodeAction {
  if (refusal) return { kind, title: title[language], disabled: { reason: refusal[language] } };
  const { uri, version } = text;
  if (sample) {
    const data: SampleActionData = { ...sample, uri, version };
    return { kind, title: title[language], data };
  }
  const changes = protocolEdits(text, edits ?? []);
  const edit = versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: changes }] }
    : { changes: { [uri]: changes } };
  return { kind, title: title[language], edit };
}
