import type { Connection } from 'vscode-languageserver';
import { CONFIG_FILE_NAME, type ProjectPorts } from '../service';
import type { ClientFeatures } from './client-capabilities';
import { bytesOf } from './base64';
import { ask } from './ask';
import { ClientRequest } from './protocol';
import { findFile } from './find-config-file';
import { handOver } from './hand-over';
import { describeCause } from './safe';

/**
 * What a project asks of the editor. The server has no file system: the editor looks for the files, so that this works
 * for every kind of folder, on the desktop and in the browser.
 */
export function lspPorts(
  connection: Connection,
  features: () => ClientFeatures,
): Pick<ProjectPorts, 'findUpward' | 'read' | 'readLists' | 'readWorkbook' | 'today' | 'failed'> {
  return {
    findUpward(address, name) {
      if (!features().configFiles) return undefined;
      return findFile(connection, address, name).then((found) => {
        if (!found) return undefined;
        const { uri, text, readOnly = false } = found;
        return { address: uri, text, readOnly };
      });
    },
    read: (address) =>
      ask(connection, ClientRequest.readFile, { uri: address }).then((text) => text ?? undefined),
    readLists: (folder, patterns) =>
      ask(connection, ClientRequest.readLists, { folder, patterns }).then((files) =>
        files.map(({ uri, text, modified }) => ({ address: uri, text: text ?? undefined, modified })),
      ),
    readWorkbook: (folder, path) =>
      ask(connection, ClientRequest.readWorkbook, { folder, path }).then((content) => {
        // Only now: who names no lookup never loads the reader of workbooks.
        return content === null ? undefined : handOver().readWorkbook(bytesOf(content));
      }),
    today: () => new Date().toISOString().slice(0, 10),
    failed: (address, cause) =>
      connection.console.error(`The configuration of ${address} could not be read: ${describeCause(cause)}`),
  };
}

/** Whether a document is the configuration file itself. */
export function isConfigFile(uri: string): boolean {
  return uri.endsWith(`/${CONFIG_FILE_NAME}`);
}
