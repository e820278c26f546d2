import assert from 'node:assert/strict';
import type { CodeAction, Hover } from 'vscode-languageserver';
import { exampleListText, type ExampleTemplate } from '../../server/src/service';
import {
  ServerRequest,
  type Preview,
  type RegisteredTextResult,
  type Summary,
} from '../../server/src/shell/protocol';
import { connectFiles } from '../support/config-files';
import { startInProcess, type TestClient } from '../support/lsp';

const URI = 'file:///work/order.hsm';
const READY: ExampleTemplate = {
  name: 'order_ready',
  text: 'Ваш заказ {{1}} готов к выдаче. Ждём вас!',
  buttons: ['Перенести'],
};

const OPTIONS = { configFiles: true, locale: 'en', compareCommand: 'compare' };

/** A server with a template and, unless it is left out, a registered list. */
async function withList(
  templates: readonly ExampleTemplate[] | undefined,
  work: (client: TestClient) => Promise<void>,
): Promise<void> {
  const client = startInProcess({ initializationOptions: OPTIONS });
  const files: [string, string][] = templates
    ? [
        ['file:///work/hsm.config.json', '{"registered": "list.json"}'],
        ['file:///work/list.json', exampleListText(templates)],
      ]
    : [];
  connectFiles(client, new Map(files));
  await client.initialize();
  await client.open(URI, '[#HSM#]Ваш заказ А-1 готов к выдаче. Ждём вас!');
  try {
    await work(client);
  } finally {
    await client.stop();
  }
}

describe('protocol: as what a template is registered', () => {
  const hoverText = async ({ connection }: TestClient): Promise<string> => {
    const position = { line: 0, character: 2 };
    const hover = await connection.sendRequest<Hover>('textDocument/hover', {
      ...{ textDocument: { uri: URI }, position },
    });
    return JSON.stringify(hover.contents).replaceAll('\\', '');
  };

  it('is in the hover, when a list is configured', async () => {
    await withList([READY], async (client) => {
      assert.match(await hoverText(client), /Registered as “order_ready”, approved/);
    });
    await withList(undefined, async (client) => {
      assert.doesNotMatch(await hoverText(client), /Registered as/);
    });
  });
  it('is in the preview', async () => {
    await withList([{ ...READY, status: 'PAUSED' }], async ({ connection }) => {
      const textDocument = { uri: URI };
      const preview = await connection.sendRequest<Preview>(ServerRequest.preview.method, { textDocument });
      assert.match(preview.banner, /data-state="unusable".*Registered as “order_ready”, paused/);
      assert.match(preview.html, /Перенести/);
    });
  });
  it('can be compared: by a request, from the lightbulb, and from the hover', async () => {
    const compared = { ...READY, text: READY.text.replace('Ваш', 'Твой') };
    await withList([compared], async (client) => {
      const textDocument = { uri: URI };
      const { connection } = client;
      const text = await connection.sendRequest<RegisteredTextResult>(ServerRequest.registeredText.method, {
        textDocument,
      });
      assert.deepEqual(text, {
        ...{ kind: 'found', name: 'order_ready', isEqual: false },
        text: '[#HSM#]Твой заказ А-1 готов к выдаче. Ждём вас!',
      });
      const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
      const actions = await connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
        ...{ textDocument, range, context: { diagnostics: [] } },
      });
      const action = actions.find(({ title }) => title === 'Compare with the registered template');
      assert.deepEqual(action?.command?.arguments, [{ uri: URI }]);
      assert.match(await hoverText(client), /\[Compare\]\(command:compare\?/);
    });
    await withList(undefined, async ({ connection }) => {
      const textDocument = { uri: URI };
      assert.deepEqual(await connection.sendRequest(ServerRequest.registeredText.method, { textDocument }), {
        kind: 'no-list',
      });
    });
  });
  it('is in the summary, with the lists', async () => {
    const summary = ({ connection }: TestClient): Promise<Summary> =>
      connection.sendRequest<Summary>(ServerRequest.summary.method, { textDocument: { uri: URI } });
    await withList([READY], async (client) => {
      assert.deepEqual((await summary(client)).registered, {
        ...{ lists: 1, templates: 1, isCompared: false },
        text: 'Registered as “order_ready”, approved',
      });
    });
    await withList(undefined, async (client) => {
      assert.equal((await summary(client)).registered, undefined);
    });
  });
});
