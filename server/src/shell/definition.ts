import type { Location, Position } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  folderOf,
  pathBelow,
  rangeOf,
  readConfig,
  sampleEntrySpan,
  sampleKeyAt,
  setsInFile,
} from '../service';
import type { ServerContext } from './context';
import { ask } from './ask';
import { ClientRequest } from './protocol';

/** From a variable or macro to its sample value in the configuration file; null when there is none. */
export async function getDefinition(
  context: ServerContext,
  uri: string,
  position: Position,
): Promise<Location | null> {
  const place = await context.withChecked(uri, null, ({ text, document, rules, options }) => {
    const key = sampleKeyAt(document, text.offsetAt(position));
    const file = rules.config?.address;
    const sets = context.activeFirst(options.samples).map(({ name }) => name);
    return key === undefined || file === undefined ? null : { key, file, sets };
  });
  if (!place) return null;
  const open = context.documents.open.get(place.file);
  const written =
    open?.getText() ?? (await ask(context.connection, ClientRequest.readFile, { uri: place.file }));
  if (typeof written !== 'string') return null;
  const { config } = readConfig(written);
  const own = setsInFile(config, pathBelow(folderOf(place.file), uri));
  const span =
    sampleEntrySpan(written, place.sets, place.key, own.path) ??
    sampleEntrySpan(written, place.sets, place.key);
  const text = TextDocument.create(place.file, 'jsonc', 0, written);
  return span ? { uri: place.file, range: rangeOf(text, span) } : null;
}
