import { l10n, window, workspace } from 'vscode';
import * as v from 'valibot';
import { warnOfChangedText } from '../notices';
import { findOpen } from '../preview/document';
import type { Server } from '../server';

const addSampleArguments = v.object({
  textDocument: v.object({ uri: v.string() }),
  sampleSet: v.string(),
  name: v.string(),
  place: v.string(),
});

/** `hsm.addSample`, which the lightbulb runs: asks for a sample that is missing and puts it into its set. */
export async function addSample(server: Server, given: unknown): Promise<void> {
  const { place, ...sample } = v.parse(addSampleArguments, given);
  const value = await window.showInputBox({
    title: l10n.t('Sample for {0}', place),
    prompt: l10n.t('A realistic value. It is saved in hsm.config.json, in the set “{0}”.', sample.sampleSet),
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? l10n.t('Enter a value.') : undefined),
  });
  if (value === undefined) return;
  const answer = await server.addSample({ ...sample, value: value.trim() });
  if (!answer?.ok) {
    const why = answer?.problem ?? l10n.t('There is no folder for hsm.config.json. Open a folder first.');
    void window.showWarningMessage(why);
    return;
  }
  const file = server.uriOf(answer.value.uri);
  const isDirty = findOpen(file)?.isDirty === true;
  if (!(await workspace.applyEdit(await server.editOf(answer.value.edit)))) {
    warnOfChangedText();
    return;
  }
  // What somebody else has not saved yet stays unsaved; else the templates show the sample at once.
  if (!isDirty) await (await workspace.openTextDocument(file)).save();
}
