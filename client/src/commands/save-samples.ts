import { l10n, Uri, window } from 'vscode';
import * as v from 'valibot';
import { askToOpenTemplate } from '../notices';
import type { Server } from '../server';
import { writeProjectFile } from './write-project-file';

const values = v.record(v.string(), v.string());

/**
 * Writes the values that were typed in a preview into the configuration file, under the name of a sample set.
 *
 * @param resource the template
 * @param chosen the set that the preview shows, when it shows one
 * @param typed the values by the names of their variables
 * @returns the name of the set; undefined when nothing was saved
 */
export async function saveSamples(
  server: Server,
  resource: unknown,
  chosen: unknown,
  typed: unknown,
): Promise<string | undefined> {
  if (!(resource instanceof Uri)) {
    askToOpenTemplate();
    return undefined;
  }
  const given = v.parse(values, typed);
  if (Object.keys(given).length === 0) {
    void window.showInformationMessage(l10n.t('Enter a value first: there is nothing new to save.'));
    return undefined;
  }
  const name = await window.showInputBox({
    title: l10n.t('Save Sample Values'),
    prompt: l10n.t('Name of the set, such as “Short names”. An existing set is updated.'),
    value: typeof chosen === 'string' ? chosen : l10n.t('Typical'),
    validateInput: (text) => (text.trim() === '' ? l10n.t('Enter a name for the set.') : undefined),
  });
  if (name === undefined) return undefined;
  const file = await server.saveSamples(resource, name.trim(), given);
  if (file !== undefined) {
    return (await writeProjectFile(file.uri, file.content)) ? name.trim() : undefined;
  }
  void window.showWarningMessage(
    l10n.t(
      'The values could not be saved: open the folder of the template first, and check that its hsm.config.json has no errors.',
    ),
  );
  return undefined;
}
