import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict';
import type {
  CodeLens,
  DocumentSymbol,
  InlayHint,
  Location,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { withServer, type ClientOptions, type TestClient } from '../support/lsp';
import { readCursor } from '../support/marked';
import { ClientRequest } from '../../server/src/shell/protocol';

const URI = 'file:///work/a.hsm';
const CONFIG = 'file:///work/hsm.config.json';
const COMMANDS = { preview: 'hsm.preview', copy: 'hsm.copy', problems: 'problems' };

/** Opens the text at `█` and asks about that place. */
async function ask<R>(
  client: TestClient,
  method: string,
  marked: string,
  more: object = {},
  uri = URI,
): Promise<R> {
  const { text, offset } = readCursor(marked);
  const document = TextDocument.create(uri, 'hsm', 1, text);
  await client.open(uri, text);
  const range = { start: document.positionAt(0), end: document.positionAt(text.length) };
  const position = document.positionAt(offset);
  return client.connection.sendRequest(method, {
    textDocument: { uri },
    position,
    positions: [position],
    range,
    options: { tabSize: 2, insertSpaces: true },
    context: { includeDeclaration: true },
    ...more,
  });
}

const text = '[#HSM#]Добрый день, {{█1}}! 🎉\r\nСайт www.a.ru \r\nЖдём.[*HEAD*]Заказ';

describe('reading over the protocol', () => {
  const requests: [method: string, isAnswered: (answer: unknown) => boolean][] = [
    ['textDocument/semanticTokens/full', (answer) => hasItems(answer, 'data')],
    ['textDocument/semanticTokens/range', (answer) => hasItems(answer, 'data')],
    ['textDocument/documentSymbol', isList],
    ['textDocument/foldingRange', isList],
    ['textDocument/selectionRange', isList],
    ['textDocument/documentLink', isList],
    ['textDocument/documentHighlight', isList],
    ['textDocument/references', isList],
    ['textDocument/formatting', isList],
    ['textDocument/prepareRename', (answer) => answer !== null],
  ];
  for (const [method, isAnswered] of requests) {
    it(`answers ${method}, and nothing about a copy or the configuration`, async () => {
      await withServer({}, async (client) => {
        ok(isAnswered(await ask(client, method, text)));
        ok(!isAnswered(await ask(client, method, '█{}', {}, CONFIG)));
        // Colours are all that a copy gets.
        equal(isAnswered(await ask(client, method, text, {}, 'git:/work/a.hsm')), method.includes('Tokens'));
      });
    });
  }

  it('speaks the language of the editor', async () => {
    await withServer({ locale: 'ru' }, async (client) => {
      const [body] = await ask<DocumentSymbol[]>(client, 'textDocument/documentSymbol', text);
      equal(body?.name, 'Текст');
    });
  });

  it('renames, and says why it does not', async () => {
    await withServer({ locale: 'ru' }, async (client) => {
      const edit = await ask<WorkspaceEdit>(client, 'textDocument/rename', text, { newName: 'name' });
      deepEqual(edit.documentChanges, [
        {
          textDocument: { uri: URI, version: 1 },
          edits: [
            {
              range: { start: { line: 0, character: 20 }, end: { line: 0, character: 25 } },
              newText: '{{name}}',
            },
          ],
        },
      ]);
      await rejects(ask(client, 'textDocument/rename', text, { newName: '7' }), /подряд/);
    });
  });

  it('shows hints only when they are enabled', async () => {
    const labels = async (options: ClientOptions): Promise<unknown[]> => {
      let found: unknown[] = [];
      await withServer(options, async (client) => {
        const hints = await ask<InlayHint[]>(client, 'textDocument/inlayHint', text);
        found = hints.map(({ label }) => label);
      });
      return found;
    };
    deepEqual(await labels({}), []);
    deepEqual(await labels({ configuration: () => ({ inlayHints: { lengths: true } }) }), [
      '43/1,024',
      '5/60',
    ]);
  });

  it('offers links over the first line where the editor has commands for them', async () => {
    const titles = async (options: ClientOptions): Promise<unknown[]> => {
      let found: unknown[] = [];
      await withServer(options, async (client) => {
        found = (
          await ask<CodeLens[]>(client, 'textDocument/codeLens', '[#HSM#]Добрый день! Заказ ждёт вас.█')
        ).map(({ command }) => command?.title);
      });
      return found;
    };
    const initializationOptions = { codeLensCommands: COMMANDS };
    deepEqual(await titles({ initializationOptions }), ['Preview', 'Copy for BPMSoft', 'No problems']);
    deepEqual(await titles({}), []);
    deepEqual(await titles({ initializationOptions, configuration: () => ({ codeLens: false }) }), []);
  });

  it('goes from a variable to its sample', async () => {
    const config = '{\n  "samples": { "Обычный": { "1": "Анна 🎉" } }\n}';
    await withServer({ initializationOptions: { configFiles: true } }, async (client) => {
      client.connection.onRequest(ClientRequest.findFile.method, ({ name }: { name: string }) =>
        name === 'hsm.config.json' ? { uri: CONFIG, text: config } : null,
      );
      client.connection.onRequest(ClientRequest.readFile.method, ({ uri }: { uri: string }) =>
        uri === CONFIG ? config : null,
      );
      const found = await ask<Location>(client, 'textDocument/definition', text);
      equal(found.uri, CONFIG);
      const document = TextDocument.create(CONFIG, 'jsonc', 1, config);
      equal(document.getText(found.range), '"Анна 🎉"');
      match(config, /Анна/);
      equal(await ask(client, 'textDocument/definition', '[#HSM#]{{█2}}'), null);
    });
  });
});

function isList(answer: unknown): boolean {
  return Array.isArray(answer) && answer.length > 0;
}

function hasItems(answer: unknown, key: string): boolean {
  if (typeof answer !== 'object' || answer === null) return false;
  return Object.entries(answer).some(([name, value]) => name === key && isList(value));
}
