import { CodeActionKind, type CodeAction, type CodeActionParams } from 'vscode-languageserver';
import { findingTouches, recognize, spanOf } from '../service';
import type { ServerContext } from './context';
import type { CheckedDocument } from './documents';

/** The findings that a comparison explains. */
const COMPARED = ['not-registered', 'registered-characters-differ', 'registered-parts-differ'];

/** At a finding about the registered template: the comparison with it. */
export function compareActions(
  context: ServerContext,
  { text, document, verdict, rules }: CheckedDocument,
  { range, context: asked }: CodeActionParams,
): CodeAction[] {
  const { compareCommand, language } = context.features();
  const wanted = asked.only === undefined || asked.only.some((kind) => kind === '' || kind === 'quickfix');
  if (compareCommand === undefined || !wanted) return [];
  const span = spanOf(text, range);
  const found = verdict.open.find(
    (finding) => COMPARED.includes(finding.check.id) && findingTouches(finding, span),
  );
  const { match, nearest } = (found && recognize(document, rules.registered)) ?? {};
  if (!found || (!match && !nearest)) return [];
  const title =
    language === 'ru' ? 'Сравнить с зарегистрированным шаблоном' : 'Compare with the registered template';
  return [
    {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: asked.diagnostics.filter(({ code }) => code === found.check.id),
      command: { title, command: compareCommand, arguments: [{ uri: text.uri }] },
    },
  ];
}
