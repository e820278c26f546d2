import { l10n, Uri, window, workspace } from 'vscode';
import * as v from 'valibot';
import { findOpen } from '../preview/document';
import type { Server } from '../server';

const place = v.object({ line: v.number(), character: v.number() });
const acceptArguments = v.object({
  textDocument: v.object({ uri: v.string() }),
  check: v.string(),
  range: v.object({ start: place, end: place }),
});

/** Asks why a finding is accepted and writes it into the baseline file. */
export async function acceptFinding(server: Server, given: unknown): Promise<void> {
  const finding = v.parse(acceptArguments, given);
  const reason = await window.showInputBox({
    title: l10n.t('Accept This Finding'),
    prompt: l10n.t('Why is this correct as it is? The reason is saved with the finding for reviewers.'),
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' ? l10n.t('Enter a reason.') : undefined),
  });
  if (reason === undefined) return;
  const file = await server.acceptFinding({ ...finding, reason: reason.trim() });
  if (!file) {
    void window.showWarningMessage(
      l10n.t(
        'The finding could not be accepted: the text has changed, or there is no folder for hsm.baseline.json.',
      ),
    );
    return;
  }
  await writeBaseline(file.uri, file.content);
}

/** Removes the entries of the baseline that fit nothing in the template any more. */
export async function removeStaleAccepted(server: Server, given: unknown): Promise<void> {
  const uri = typeof given === 'string' ? Uri.parse(given) : window.activeTextEditor?.document.uri;
  const file = uri && (await server.removeStaleAccepted(uri));
  if (file) await writeBaseline(file.uri, file.content);
}

/** Unsaved changes of somebody who edits the file by hand are not overwritten. */
export async function writeBaseline(uri: string, content: string): Promise<void> {
  const target = Uri.parse(uri);
  if (findOpen(target)?.isDirty === true) {
    void window.showWarningMessage(
      l10n.t('{0} has unsaved changes. Save it and try again.', workspace.asRelativePath(target)),
    );
    return;
  }
  await workspace.fs.writeFile(target, new TextEncoder().encode(content));
}
