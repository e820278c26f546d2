import assert from 'node:assert/strict';
import { readConfig } from '../../server/src/service';
import { ServerNotification, ServerRequest, type BaselineFile } from '../../server/src/shell/protocol';
import { connectFiles } from '../support/config-files';
import { withServer, type TestClient } from '../support/lsp';

const CONFIG = 'file:///work/hsm.config.json';
const UNSAVED = 'untitled:Untitled-1';
const SAVED = 'file:///work/zakaz.hsm';
const TEXT = '[#HSM#]Здравствуйте, {{1}}! Ваш заказ № {{2}} принят, мы скоро его соберём.';
const VALUES = {
  variables: { 1: 'имя клиента', 2: 'номер заказа', 3: 'сумма' },
  sampleSet: 'Типичный',
  samples: { 1: 'Елена', 2: 'А-1042', 3: '1 500' },
};

function findings(client: TestClient, uri: string): Promise<string[]> {
  return client.pullIds(uri);
}

function work(files: Map<string, string>, run: (client: TestClient) => Promise<void>): Promise<void> {
  return withServer({ locale: 'ru', initializationOptions: { configFiles: true } }, async (client) => {
    connectFiles(client, files);
    await run(client);
  });
}

describe('protocol: a document that was made from a ready-made template', () => {
  it('has its samples until it is closed, and the next one of its name has none', async () => {
    await work(new Map(), async (client) => {
      await client.open(UNSAVED, TEXT);
      assert.deepEqual(await findings(client, UNSAVED), ['placeholder-in-text']);
      await client.connection.sendNotification(ServerNotification.cardValues.method, {
        textDocument: { uri: UNSAVED },
        ...VALUES,
      });
      assert.deepEqual(await findings(client, UNSAVED), []);
      await client.open('untitled:Untitled-2', TEXT);
      assert.deepEqual(await findings(client, 'untitled:Untitled-2'), ['placeholder-in-text']);
      await client.close(UNSAVED);
      await client.open(UNSAVED, TEXT);
      assert.deepEqual(await findings(client, UNSAVED), ['placeholder-in-text']);
    });
  });

  const keep = (client: TestClient): Promise<BaselineFile | null> =>
    client.connection.sendRequest(ServerRequest.keepCardValues.method, {
      textDocument: { uri: SAVED },
      ...VALUES,
    });

  it('brings them into the configuration when it is saved, as far as its text needs them', async () => {
    const written = '{\n  // ours\n  "allowPlaceholders": false\n}\n';
    await work(new Map([[CONFIG, written]]), async (client) => {
      await client.open(SAVED, TEXT);
      const kept = await keep(client);
      assert.equal(kept?.uri, CONFIG);
      assert.match(kept.content, /\/\/ ours/);
      const [entry] = readConfig(kept.content).config.templates ?? [];
      assert.equal(entry?.key, 'zakaz');
      assert.deepEqual(entry.values, {
        variables: { 1: 'имя клиента', 2: 'номер заказа' },
        samples: [{ name: 'Типичный', values: { 1: 'Елена', 2: 'А-1042' } }],
      });
    });
  });

  it('changes nothing where the configuration has values for this template, or is damaged', async () => {
    for (const text of ['{"templates": {"zakaz": {"category": "utility"}}}', '{"templates": {']) {
      await work(new Map([[CONFIG, text]]), async (client) => {
        await client.open(SAVED, TEXT);
        assert.equal(await keep(client), null, text);
      });
    }
  });

  it('writes nothing for a text without variables', async () => {
    await work(new Map([[CONFIG, '{}']]), async (client) => {
      await client.open(SAVED, '[#HSM#]Ваш заказ принят.');
      assert.equal(await keep(client), null);
    });
  });
});
