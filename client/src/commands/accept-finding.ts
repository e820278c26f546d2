import { l10n, Uri, window } from 'vscode';
import * as v from 'valibot';
import { askToOpenTemplate } from '../notices';
import { nameOf } from '../preview/titles';
import type { Server } from '../server';
import { writeProjectFile } from './write-project-file';

const place = v.object({ line: v.number(), character: v.number() });
const acceptArguments = v.object({
  textDocument: v.object({ uri: v.string() }),
  check: v.string(),
  range: v.object({ start: place, end: place }),
});

/** What was typed and could not be saved: it is there for the next attempt. */
let unsavedReason = '';

/** Asks why a finding is accepted and writes it into the baseline file. */
export async function acceptFinding(server: Server, given: unknown): Promise<void> {
  const finding = v.parse(acceptArguments, given);
  const reason = await window.showInputBox({
    title: l10n.t('Accept This Finding'),
    prompt: l10n.t('Why is this correct as it is? The reason is saved with the finding for reviewers.'),
    value: unsavedReason,
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' ? l10n.t('Enter a reason.') : undefined),
  });
  if (reason === undefined) return;
  unsavedReason = reason;
  const file = await server.acceptFinding({ ...finding, reason: reason.trim() });
  if (!file) {
    void window.showWarningMessage(
      l10n.t(
        'The finding could not be accepted: the text has changed, or there is no folder for hsm.baseline.json.',
      ),
    );
    return;
  }
  if (await writeProjectFile(file.uri, file.content)) unsavedReason = '';
}

/** Removes the entries of the baseline that fit nothing in the template any more. */
export async function removeStaleAccepted(server: Server, given: unknown): Promise<void> {
  const uri = typeof given === 'string' ? Uri.parse(given) : window.activeTextEditor?.document.uri;
  if (uri === undefined) {
    askToOpenTemplate();
    return;
  }
  if (server.state !== 'running') throw new Error(server.whyNot());
  const file = await server.removeStaleAccepted(uri);
  if (file) await writeProjectFile(file.uri, file.content);
  else
    void window.showInformationMessage(
      l10n.t('{0} has no outdated accepted findings, so hsm.baseline.json is unchanged.', nameOf(uri)),
    );
}
