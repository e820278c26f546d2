import type { TextDocument } from 'vscode-languageserver-textdocument';
import type {
  CodeAction,
  CodeActionContext,
  Diagnostic,
  Range,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { Check, Finding } from '../checks/types';
import type { Neighbours } from '../folder/shared-with';
import type { HsmDocument } from '../syntax/tree';
import type { Repair, TextEdit } from '../vocabulary/edits';
import { findingTouches } from '../project/equal-findings';
import { repair } from '../project/repair';
import type { Repaired } from '../project/repair-text';
import type { Rules } from '../project/rules';
import type { Language } from '../vocabulary/language';
import { protocolEdits, spanOf } from '../vocabulary/ranges';

const FIX_ALL_KIND = 'source.fixAll.hsm';
const QUICK_FIX_KIND = 'quickfix';
const FIX_ALL_TITLE = {
  en: 'Fix all safe problems of the template',
  ru: 'Исправить в шаблоне всё, что можно исправить безопасно',
};

export interface CodeActionRequest {
  readonly text: TextDocument;
  readonly document: HsmDocument;
  /** Open findings of the whole document, sorted by place; those that say the same may be one. */
  readonly findings: readonly Finding[];
  readonly range: Range;
  readonly context: CodeActionContext;
  readonly rules: Rules;
  /** The templates of the folder. */
  readonly neighbours: Neighbours | undefined;
  readonly language: Language;
  /** Whether the editor takes edits with the version that they were made for. */
  readonly versionedEdits: boolean;
}

/**
 * The actions at a place: for each finding its repair (preferred), its suggestions, and "everywhere" where it occurs
 * more than once; and, only where the editor asks for it by name, the repair of everything.
 */
export function getCodeActions(request: CodeActionRequest): CodeAction[] {
  const { only } = request.context;
  const actions: CodeAction[] = [];
  if (only === undefined || asksFor(only, QUICK_FIX_KIND)) addQuickFixes(request, actions);
  if (only !== undefined && asksFor(only, FIX_ALL_KIND)) addFixAll(request, actions);
  return actions;
}

/** Whether one of the asked kinds is this kind or contains it (`source` contains `source.fixAll.hsm`). */
function asksFor(only: readonly string[], kind: string): boolean {
  return only.some((asked) => asked === '' || asked === kind || kind.startsWith(`${asked}.`));
}

/**
 * The repairs of more findings are not offered one by one: a menu with them would be of no use, and each may change the whole
 * text. "Everywhere" repairs the others.
 */
const MAX_FINDINGS = 50;

function addQuickFixes(request: CodeActionRequest, actions: CodeAction[]): void {
  const suggestions: CodeAction[] = [];
  const everywhere = new Map<Check, Diagnostic[]>();
  for (const finding of findingsAt(request)) {
    const diagnostics = diagnosticsOf(request, finding);
    const fix = finding.fix();
    if (fix) {
      actions.push({ ...quickFix(request, fix, diagnostics), isPreferred: true });
      const all = everywhere.get(finding.check);
      if (all) all.push(...diagnostics);
      else everywhere.set(finding.check, [...diagnostics]);
    }
    for (const repair of finding.suggestions()) suggestions.push(quickFix(request, repair, diagnostics));
  }
  actions.push(...suggestions);
  for (const [check, diagnostics] of everywhere) {
    if (request.findings.filter((finding) => finding.check === check).length > 1) {
      addFixEverywhere(request, check, diagnostics, actions);
    }
  }
}

/** The first findings that touch the range. */
function findingsAt({ text, range, findings }: CodeActionRequest): readonly Finding[] {
  const span = spanOf(text, range);
  const found: Finding[] = [];
  for (const finding of findings) {
    if (finding.span.start > span.end || found.length === MAX_FINDINGS) break;
    if (findingTouches(finding, span)) found.push(finding);
  }
  return found;
}

function quickFix(request: CodeActionRequest, repair: Repair, diagnostics: Diagnostic[]): CodeAction {
  return {
    title: repair.title[request.language],
    kind: QUICK_FIX_KIND,
    diagnostics,
    edit: workspaceEdit(request, repair.edits),
  };
}

/** All findings of one check at once. */
function addFixEverywhere(
  request: CodeActionRequest,
  check: Check,
  diagnostics: Diagnostic[],
  actions: CodeAction[],
): void {
  const { edits } = repaired(request, check);
  if (edits.length === 0) return;
  const title = check.title[request.language];
  actions.push({
    title: request.language === 'ru' ? `Исправить везде: «${title}»` : `Fix everywhere: ${title}`,
    kind: QUICK_FIX_KIND,
    diagnostics,
    edit: workspaceEdit(request, edits),
  });
}

function addFixAll(request: CodeActionRequest, actions: CodeAction[]): void {
  if (!request.findings.some((finding) => finding.check.hasFix)) return;
  const { edits } = repaired(request);
  if (edits.length === 0) return;
  actions.push({
    title: FIX_ALL_TITLE[request.language],
    kind: FIX_ALL_KIND,
    edit: workspaceEdit(request, edits),
  });
}

/** The repair of all findings, or of those of one check. */
function repaired({ text, document, rules, neighbours }: CodeActionRequest, only?: Check): Repaired {
  return repair({ address: text.uri, document }, rules, neighbours, only);
}

/** The editor's own diagnostics of a finding, so that it knows which mark the action removes. */
function diagnosticsOf({ text, context }: CodeActionRequest, finding: Finding): Diagnostic[] {
  return context.diagnostics.filter(({ code, range }) => {
    if (code !== finding.check.id) return false;
    const span = spanOf(text, range);
    return span.start === finding.span.start && span.end === finding.span.end;
  });
}

function workspaceEdit(request: CodeActionRequest, edits: readonly TextEdit[]): WorkspaceEdit {
  const { text, versionedEdits } = request;
  const changes = protocolEdits(text, edits);
  return versionedEdits
    ? { documentChanges: [{ textDocument: { uri: text.uri, version: text.version }, edits: changes }] }
    : { changes: { [text.uri]: changes } };
}
