import assert from 'node:assert/strict';
import {
  ClientRequest,
  ServerRequest,
  type CataloguePart,
  type CataloguePartsParams,
} from '../../server/src/shell/protocol';
import { connectFiles } from '../support/config-files';
import { startInProcess, withServer, type TestClient } from '../support/lsp';

const A = { uri: 'file:///work/a.hsm', text: '[#HSM#]Привет, {{1}}! Ваш заказ собран.', name: 'a.hsm' };
const BROKEN = {
  uri: 'file:///work/sub/b.hsm',
  text: `[#HSM#]Привет, это сообщение.[*HEAD*]${'я'.repeat(61)}`,
  name: 'sub/b.hsm',
};

const parts = (
  client: TestClient,
  files: CataloguePartsParams['files'],
  extra: Partial<CataloguePartsParams> = {},
): Promise<CataloguePart[]> =>
  client.connection.sendRequest(ServerRequest.catalogueParts.method, { files, before: 0, ...extra });

/** The folder of the templates has this `hsm.config.json`. */
async function withConfiguration(text: string, test: (client: TestClient) => Promise<void>): Promise<void> {
  const client = startInProcess({ initializationOptions: { configFiles: true } });
  const file = { uri: 'file:///work/hsm.config.json', text };
  client.connection.onRequest(ClientRequest.findFile.method, ({ name }: { name: string }) =>
    file.uri.endsWith(`/${name}`) ? file : null,
  );
  client.connection.onRequest(ClientRequest.readFile.method, () => null);
  await client.initialize();
  try {
    await test(client);
  } finally {
    await client.stop();
  }
}

describe('protocol: the catalogue', () => {
  it('draws messages in batches and numbers them continuously', () =>
    withServer({}, async (client) => {
      const [first] = await parts(client, [A]);
      const [second] = await parts(client, [BROKEN], { before: 1 });
      assert.ok(first && second);
      assert.match(first.section, /id="message-1"/);
      assert.match(first.section, /Ваш заказ собран/);
      assert.match(second.entry, /href="#message-2">sub\/b\.hsm<\/a> — errors: 1/);
      assert.match(second.section, /61 of 60/);
      const page: string = await client.connection.sendRequest(ServerRequest.cataloguePage.method, {
        parts: [first, second],
        title: 'Наши <шаблоны>',
        style: 'p{}',
      });
      assert.match(page, /<title>Наши &lt;шаблоны&gt;<\/title>/);
      assert.equal(page.match(/class="exported"/g)?.length, 2);
      assert.equal(page.match(/<li><a href="#message-/g)?.length, 2);
    }));

  it('shows what is being written, not what was saved', () =>
    withServer({}, async (client) => {
      await client.open(A.uri, '[#HSM#]Ещё не сохранено, но уже написано.');
      const [part] = await parts(client, [A]);
      assert.match(part?.section ?? '', /Ещё не сохранено/);
    }));

  it('fills the places with the set of that name, and says which sets there are', () =>
    withConfiguration(
      '{"samples": {"Типичный": {"1": "Елена"}, "Длинный": {"1": "Анна-Мария"}}}',
      async (client) => {
        const names = await client.connection.sendRequest(ServerRequest.sampleSets.method, {
          uris: [A.uri, BROKEN.uri],
        });
        assert.deepEqual(names, ['Типичный', 'Длинный']);
        const [filled] = await parts(client, [A], { sampleSet: 'Длинный' });
        assert.match(filled?.section ?? '', /Анна-Мария/);
        assert.match(filled?.section ?? '', /Sample values: Длинный/);
        const [other] = await parts(client, [A], { sampleSet: 'Другой' });
        assert.match(other?.section ?? '', /\{\{1\}\}/);
        assert.doesNotMatch(other?.section ?? '', /Sample values/);
      },
    ));

  it('leaves out what the configuration ignores', () =>
    withConfiguration('{"ignore": ["sub/**"]}', async (client) => {
      const drawn = await parts(client, [BROKEN, A]);
      assert.equal(drawn.length, 1);
      assert.match(drawn[0]?.section ?? '', /id="message-1"/);
    }));

  it('shows the findings that hsm check reports: copies, but nothing accepted', async () => {
    const text = '[#HSM#]Ваш  заказ готов к выдаче, ждём вас в магазине.';
    const files = ['a.hsm', 'b.hsm'].map((name) => ({ uri: `file:///work/${name}`, text, name }));
    const accepted = { file: 'a.hsm', check: 'double-space', text: '  ', occurrence: 1, reason: 'x' };
    const client = startInProcess({ initializationOptions: { configFiles: true, folderIndex: true } });
    connectFiles(
      client,
      new Map([['file:///work/hsm.baseline.json', JSON.stringify({ accepted: [accepted] })]]),
    );
    client.connection.onRequest(ClientRequest.ensureIndex.method, async () => {
      await client.connection.sendRequest(ServerRequest.indexFiles.method, { files, complete: true });
      return null;
    });
    await client.initialize();
    try {
      const [first, second] = await parts(client, files);
      assert.ok(first && second);
      for (const { section } of [first, second]) assert.match(section, /same as in/);
      assert.doesNotMatch(first.section, /2 spaces in a row/);
      assert.match(second.section, /2 spaces in a row/);
    } finally {
      await client.stop();
    }
  });
});
