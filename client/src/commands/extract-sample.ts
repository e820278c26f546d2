import { workspace } from 'vscode';
import * as v from 'valibot';
import { warnOfChangedText } from '../notices';
import { findOpen } from '../preview/document';
import type { Server } from '../server';

const chosenAction = v.looseObject({ uri: v.string(), version: v.number() });

/**
 * `hsm.extractSample`, which the lightbulb runs: a text becomes a variable, and its sample is put into the configuration
 * file. The server says itself why it cannot be put there.
 */
export async function extractSample(server: Server, given: unknown): Promise<void> {
  const data = v.parse(chosenAction, given);
  if (server.state !== 'running') throw new Error(server.whyNot());
  const isCurrent = (): boolean => findOpen(server.uriOf(data.uri))?.version === data.version;
  const edit = isCurrent() ? await server.chosenEdit(data) : undefined;
  const isDone = edit !== undefined && (await workspace.applyEdit(edit));
  if (isDone || (edit === undefined && isCurrent())) return;
  warnOfChangedText();
}
