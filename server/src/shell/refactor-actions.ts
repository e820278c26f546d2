import type { CodeAction, CodeActionParams } from 'vscode-languageserver';
import { getRefactorings } from '../service';
import type { ServerContext } from './context';
import type { CheckedDocument } from './documents';

/** The refactorings at a place, for the list of code actions. */
export function refactorActions(
  context: ServerContext,
  { text, document, configuration }: CheckedDocument,
  { range, context: { only } }: CodeActionParams,
): CodeAction[] {
  const { language, versionedEdits, disabledActions } = context.features();
  const { samples } = configuration.options;
  return getRefactorings({ text, document, range, only, samples, language, versionedEdits, disabledActions });
}
