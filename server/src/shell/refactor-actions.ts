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
  const { language, versionedEdits, disabledActions } = context.features();
  const samples = context.activeFirst(options.samples);
  const sampleTarget = sampleTargetOf(context, text.uri, rules);
  const features = { language, versionedEdits, disabledActions };
  return getRefactorings({ text, document, range, only, samples, sampleTarget, ...features });
}
