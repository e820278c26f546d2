/** The language server under Node.js: `--node-ipc` (VS Code on the desktop), `--stdio`, `--socket` or `--pipe`. */
import { createConnection } from 'vscode-languageserver/node';
import { startServer } from './shell/server';

startServer(createConnection());
