/** The language server in a web worker (VS Code in the browser). */
import * as library from 'vscode-languageserver/browser';
import { offerPatterns, parts, startOfLanguage } from './shell/parts';
import { scriptsFolder } from './shell/scripts-folder';
import { startServer } from './shell/server';

/** The worker's own end of the line to the editor. */
declare const self: ConstructorParameters<typeof library.BrowserMessageReader>[0];
declare function importScripts(...addresses: string[]): void;

parts().library = library;
startServer(
  (options) =>
    library.createConnection(
      new library.BrowserMessageReader(self),
      new library.BrowserMessageWriter(self),
      options,
    ),
  ({ initializationOptions }) => {
    // Editors start a worker from a `blob:` address, which has no neighbours.
    const folder = scriptsFolder(initializationOptions);
    offerPatterns(() => {
      importScripts(`${folder}patterns.js`);
    });
    parts().load = (script) => importScripts(folder + script);
    importScripts(`${folder}service.js`, `${folder}language.js`);
    return startOfLanguage();
  },
);
