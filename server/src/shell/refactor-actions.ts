import type { CodeAction, CodeActionParams } from 'vscode-languageserver';
import { getRefactorings } from '../service';
import type { ServerContext } from './context';
import type { CheckedDocument } from './documents';
import { sampleTargetOf } from './sample-actions';

/** The refactorings at a place, for the list of code actions. */
export function refactorActions(
  context: ServerContext,
  { text, document, rules, options }: CheckedDocument,
  { range, context: { only } }: CodeActionParams,
): CodeAction[] {
  const { language, versionedEdits, disabledActions, extractCommand } = context.features();
  const samples = context.activeFirst(options.samples);
  const sampleTarget = sampleTargetOf(context, text.uri, rules);
  const features = { language, versionedEdits, disabledActions };
  return getRefactorings({ text, document, range, only, samples, sampleTarget, ...features }).map((action) =>
    withCommand(action, extractCommand),
  );
}

/** An action whose edits are made when it is chosen, by the editor's own command where there is one. */
function withCommand(action: CodeAction, command: string | undefined): CodeAction {
  const { kind, title } = action;
  const data: unknown = action.data;
  if (data === undefined || command === undefined) return action;
  return { ...(kind === undefined ? {} : { kind }), title, command: { title, command, arguments: [data] } };
}
