import { l10n, Uri, window } from 'vscode';
import * as v from 'valibot';
import type { Server } from '../server';
import { writeBaseline } from './accept-finding';

const values = v.record(v.string(), v.string());

/**
 * Writes the values that were typed in a preview into the configuration file, under the name of a sample set.
 *
 * @param resource the template
 * @param chosen the set that the preview shows, when it shows one
 * @param typed the values by the names of their variables
 */
export async function saveSamples(
  server: Server,
  resource: unknown,
  chosen: unknown,
  typed: unknown,
): Promise<void> {
  if (!(resource instanceof Uri)) return;
  const given = v.parse(values, typed);
  if (Object.keys(given).length === 0) {
    void window.showInformationMessage(l10n.t('Enter a value first: there is nothing new to save.'));
    return;
  }
  const name = await window.showInputBox({
    title: l10n.t('Save Sample Values'),
    prompt: l10n.t('Name of the set, such as “Short names”. An existing set is updated.'),
    value: typeof chosen === 'string' ? chosen : l10n.t('Typical'),
    validateInput: (text) => (text.trim() === '' ? l10n.t('Enter a name for the set.') : undefined),
  });
  if (name === undefined) return;
  const file = await server.saveSamples(resource, name.trim(), given);
  if (file !== undefined) {
    await writeBaseline(file.uri, file.content);
    return;
  }
  void window.showWarningMessage(
    l10n.t(
      'The values could not be saved: open the folder of the template first, and check that its hsm.config.json has no errors.',
    ),
  );
}
