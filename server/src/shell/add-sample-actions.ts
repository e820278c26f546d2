import type { CodeAction, CodeActionParams } from 'vscode-languageserver';
import { getAddSampleOffers, writtenPlace } from '../service';
import type { ServerContext } from './context';
import type { AddSampleArguments } from './protocol';
import type { CheckedDocument } from './documents';
import { sampleTargetOf } from './sample-actions';

/** “Add a sample for {{2}}…” for the list of code actions: the command asks the author for the value. */
export function addSampleActions(
  context: ServerContext,
  { text, document, verdict, rules, options }: CheckedDocument,
  { range, context: asked }: CodeActionParams,
): CodeAction[] {
  const target = sampleTargetOf(context, text.uri, rules);
  if (!target) return [];
  const samples = context.activeFirst(options.samples);
  const { open: findings } = verdict;
  return getAddSampleOffers({ text, document, findings, range, context: asked, samples, target }).map(
    ({ kind, title, diagnostics, name, set }) => {
      const shown = title[context.features().language];
      const given: AddSampleArguments = {
        textDocument: { uri: text.uri },
        sampleSet: set,
        name,
        place: writtenPlace(name),
      };
      const command = { title: shown, command: 'hsm.addSample', arguments: [given] };
      return { title: shown, kind, diagnostics: [...diagnostics], command };
    },
  );
}
