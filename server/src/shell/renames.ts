import type { RenameFilesParams, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  CONFIG_FILE_NAME,
  folderOf,
  followRenames,
  pathBelow,
  protocolEdits,
  type RenamedPath,
} from '../service';
import type { ServerContext } from './context';
import { findFile } from './find-config-file';

/** The configuration follows templates that are renamed or moved in the editor, as one step with the renaming. */
export function listenToRenames(context: ServerContext): void {
  const { connection } = context;
  connection.workspace.onWillRenameFiles(
    context.guarded<RenameFilesParams, WorkspaceEdit | null, never>({
      name: 'workspace/willRenameFiles',
      fallback: null,
      uriOf: () => undefined,
      answer: async ({ files }) => {
        if (!context.features().configFiles) return null;
        const byConfig = new Map<string, { text: string; renames: RenamedPath[] }>();
        for (const { oldUri, newUri } of files) {
          const config = await findFile(connection, oldUri, CONFIG_FILE_NAME);
          const folder = folderOf(config?.uri ?? '');
          const [from, to] = [pathBelow(folder, oldUri), pathBelow(folder, newUri)];
          if (!config || from === undefined || to === undefined) continue;
          const text = context.documents.open.get(config.uri)?.getText() ?? config.text;
          const known = byConfig.get(config.uri) ?? { text, renames: [] };
          byConfig.set(config.uri, { text, renames: [...known.renames, { from, to }] });
        }
        return editOf(context, byConfig);
      },
    }),
  );
}

function editOf(
  { documents, features }: ServerContext,
  byConfig: ReadonlyMap<string, { readonly text: string; readonly renames: readonly RenamedPath[] }>,
): WorkspaceEdit | null {
  const changes = [...byConfig].flatMap(([uri, { text, renames }]) => {
    const document = documents.open.get(uri) ?? TextDocument.create(uri, 'jsonc', 0, text);
    const edits = protocolEdits(document, followRenames(text, renames));
    return edits.length === 0 ? [] : [{ uri, version: documents.versionOf(uri) ?? null, edits }];
  });
  if (changes.length === 0) return null;
  return features().versionedEdits
    ? {
        documentChanges: changes.map(({ uri, version, edits }) => ({
          textDocument: { uri, version },
          edits,
        })),
      }
    : { changes: Object.fromEntries(changes.map(({ uri, edits }) => [uri, edits])) };
}
