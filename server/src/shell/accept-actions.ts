import { CodeActionKind, type CodeAction, type CodeActionParams } from 'vscode-languageserver';
import { findingTouches, rangeOf, spanOf, STALE_CODE } from '../service';
import { baselineUriOf } from './accepted';
import type { ServerContext } from './context';
import type { AcceptFindingArguments } from './protocol';
import type { CheckedDocument } from './documents';

/** The lightbulb's last lines: accept this finding with a reason, remove what was accepted and is gone. */
export function acceptActions(
  context: ServerContext,
  { text, verdict, rules }: CheckedDocument,
  { range, context: asked }: CodeActionParams,
): CodeAction[] {
  const { configFiles, language } = context.features();
  const wanted = asked.only === undefined || asked.only.some((kind) => kind === '' || kind === 'quickfix');
  const target = baselineUriOf(text.uri, rules, context.settings.workspaceFolderOf(text.uri));
  if (!configFiles || !wanted || target === undefined) return [];
  const span = spanOf(text, range);
  const actions: CodeAction[] = [];
  for (const finding of verdict.open) {
    if (!findingTouches(finding, span)) continue;
    const { check, span: place } = finding;
    const title =
      language === 'ru'
        ? `Принять замечание «${check.title.ru}» с указанием причины…`
        : `Accept “${check.title.en}” with a reason…`;
    const given: AcceptFindingArguments = {
      textDocument: { uri: text.uri },
      check: check.id,
      range: rangeOf(text, place),
    };
    const diagnostics = asked.diagnostics.filter(({ code }) => code === check.id);
    actions.push({
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics,
      command: { title, command: 'hsm.acceptFinding', arguments: [given] },
    });
  }
  if (asked.diagnostics.some(({ code }) => code === STALE_CODE)) {
    const title =
      language === 'ru'
        ? 'Убрать принятые замечания, которых больше нет'
        : 'Remove accepted findings that are gone';
    actions.push({
      title,
      kind: CodeActionKind.QuickFix,
      command: { title, command: 'hsm.removeStaleAccepted', arguments: [text.uri] },
    });
  }
  return actions;
}
