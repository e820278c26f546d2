import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Command } from '../command';
import { commandTexts } from '../command-texts';

/** `hsm lsp`: the language server, for editors other than VS Code. */
export const lsp: Command = {
  options: ['stdio'],
  usage: {
    en: `  hsm lsp --stdio         the language server for other editors (docs/editors.md)
`,
    ru: `  hsm lsp --stdio         языковой сервер для других редакторов (docs/editors.md)
`,
  },
  run(_, { output }) {
    const server = findServer();
    if (server === undefined) return Promise.resolve(output.fail(commandTexts.noServer()));
    // The server's library reads how it is spoken to from the arguments.
    if (!process.argv.includes('--stdio')) process.argv.push('--stdio');
    createRequire(__filename)(server);
    // The server ends the process itself, when the editor says so or is gone.
    return new Promise(() => undefined);
  },
};

/** The bundle of the server, which is built beside this program. */
function findServer(): string | undefined {
  return [
    join(__dirname, '..', 'server', 'server.js'),
    join(__dirname, '..', '..', '..', '..', 'dist', 'server', 'server.js'),
  ].find((candidate) => existsSync(candidate));
}
