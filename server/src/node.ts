/** The language server under Node.js: `--node-ipc` (VS Code on the desktop), `--stdio`, `--socket` or `--pipe`. */
import { createRequire } from 'node:module';
import * as library from 'vscode-languageserver/node';
import { offerPatterns, parts, startOfLanguage } from './shell/parts';
import { startServer } from './shell/server';

const load = createRequire(__filename);
parts().library = library;
offerPatterns(() => {
  load('./patterns.js');
});
parts().load = (script) => {
  load(`./${script}`);
};
startServer(
  (options) => library.createConnection(options),
  () => {
    load('./service.js');
    load('./language.js');
    return startOfLanguage();
  },
);
