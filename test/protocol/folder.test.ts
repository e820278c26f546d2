import assert from 'node:assert/strict';
import {
  ClientRequest,
  ServerRequest,
  type IndexFilesParams,
  type IndexFilesResult,
} from '../../server/src/shell/protocol';
import { withServer, type TestClient } from '../support/lsp';

const ORDER = '[#HSM#]Ваш заказ собран 📦. Ждём вас в магазине каждый день![*HEAD*]Заказ[*FOOT*]Магазин';
const A = { uri: 'file:///work/a.hsm', text: ORDER };
const COPY = { uri: 'file:///work/sub/copy.hsm', text: ORDER.replace(']Заказ[', ']Ваш заказ[') };
const IMAGE = 'https://example.com/a.png';
const NEWS = {
  uri: 'file:///work/news.hsm',
  text: `[#HSM#]Вышел новый каталог, посмотрите![*IMAGE*]${IMAGE}`,
};

const index = (client: TestClient, params: Partial<IndexFilesParams>): Promise<IndexFilesResult> =>
  client.connection.sendRequest(ServerRequest.indexFiles.method, { files: [], ...params });
const labels = async (client: TestClient): Promise<string[]> =>
  (await client.complete(A.uri, 0, 22)).items.map(({ label }) => label);
const codes = (items: readonly { code?: unknown }[]): string[] => items.map(({ code }) => String(code));

describe('protocol: the folder', () => {
  it('answers an entry for each file: header, lengths, variables, problems', () =>
    withServer({}, async (client) => {
      const broken = {
        uri: 'file:///work/b.hsm',
        text: `[#HSM#]Привет, {{1}}! Как вы?[*HEAD*]${'я'.repeat(61)}`,
      };
      const { entries, allowed, diagnostics } = await index(client, { files: [A, broken] });
      assert.deepEqual(entries[0]?.header, 'Заказ');
      assert.deepEqual(entries[0].lengths, { body: 53, head: 5, foot: 7 });
      assert.deepEqual(entries[0].problems.error, 0);
      assert.equal(entries[1]?.variables, 1);
      assert.equal(entries[1].problems.error, 1);
      assert.deepEqual(allowed, { body: 1024, head: 60, foot: 60 });
      assert.deepEqual(diagnostics, [], 'findings were not asked for');
    }));

  it('reports the findings of closed files on request, with both places of a copy', () =>
    withServer({}, async (client) => {
      const { diagnostics } = await index(client, { files: [A, COPY], diagnostics: true });
      const [first] = diagnostics.find(({ uri }) => uri === A.uri)?.items ?? [];
      assert.equal(first?.code, 'duplicate-template');
      assert.ok(typeof first.message === 'string');
      assert.match(first.message, /sub\/copy\.hsm/);
      assert.deepEqual(first.relatedInformation?.[0]?.location, {
        uri: COPY.uri,
        range: { start: { line: 0, character: 7 }, end: { line: 0, character: 60 } },
      });
      assert.deepEqual(codes(diagnostics[1]?.items ?? []), ['duplicate-template']);
    }));

  it('names files of earlier batches whose findings change', () =>
    withServer({}, async (client) => {
      const affectedBy = async (params: Partial<IndexFilesParams>): Promise<readonly string[]> =>
        (await index(client, { ...params, wantsAffected: true })).affected;
      assert.deepEqual(await affectedBy({ files: [A, NEWS] }), []);
      assert.deepEqual((await index(client, { files: [COPY] })).affected, [], 'nobody asks yet');
      assert.deepEqual(await affectedBy({}), [A.uri]);
      assert.deepEqual(await affectedBy({}), [], 'reported once');
      const changed = { ...COPY, text: '[#HSM#]Совсем другое сообщение для вас.' };
      assert.deepEqual(await affectedBy({ files: [changed] }), [A.uri], 'no copy any more');
      assert.deepEqual(await affectedBy({ removed: [A.uri] }), []);
    }));

  it('reports copies of the open document, and withdraws them', () =>
    withServer({}, async (client) => {
      await client.open(A.uri, A.text);
      assert.deepEqual(await client.pullIds(A.uri), [], 'nothing is known of the folder yet');
      await index(client, { files: [A, COPY] });
      assert.equal(client.refreshes, 1, 'the server asks the editor to pull again');
      assert.deepEqual(await client.pullIds(A.uri), ['duplicate-template']);
      await client.change(A.uri, 2, [undefined, ORDER.replace('магазине', 'гости')]);
      assert.deepEqual(await client.pullIds(A.uri), [], 'the text has changed');
      await client.change(A.uri, 3, [undefined, ORDER]);
      await index(client, { removed: [COPY.uri] });
      assert.deepEqual(await client.pullIds(A.uri), []);
    }));

  it('uses the text of an open document instead of its file, and reports its findings once', () =>
    withServer({}, async (client) => {
      await client.open(A.uri, '[#HSM#]Привет, это совсем другой текст.');
      const { entries, diagnostics } = await index(client, { files: [A, COPY], diagnostics: true });
      assert.equal(entries[0]?.beginning, 'Привет, это совсем другой текст.');
      assert.deepEqual(
        diagnostics.map(({ uri, items }) => [uri, codes(items)]),
        [[COPY.uri, []]],
      );
    }));

  it('offers the images of the folder', () =>
    withServer({}, async (client) => {
      await client.open(A.uri, '[#HSM#]Привет[*IMAGE*]');
      assert.ok(!(await labels(client)).includes(IMAGE));
      await index(client, { files: [NEWS] });
      const { items } = await client.complete(A.uri, 0, 22);
      assert.match(items.find(({ label }) => label === IMAGE)?.detail ?? '', /news\.hsm/);
    }));

  it('forgets everything on restart', () =>
    withServer({}, async (client) => {
      await index(client, { files: [COPY] });
      const { diagnostics } = await index(client, { restart: true, files: [A], diagnostics: true });
      assert.deepEqual(diagnostics, [{ uri: A.uri, items: [] }]);
    }));

  it('respects the severities of the folder and what it ignores', () =>
    withServer({ configuration: () => ({ severity: { 'duplicate-template': 'off' } }) }, async (client) => {
      const { diagnostics } = await index(client, { files: [A, COPY], diagnostics: true });
      assert.deepEqual(
        diagnostics.flatMap(({ items }) => codes(items)),
        [],
      );
    }));

  it('reads the configuration file: ignored templates have no findings and are not copies', () =>
    withServer({ initializationOptions: { configFiles: true } }, async (client) => {
      const config = { uri: 'file:///work/hsm.config.json', text: '{ "ignore": ["sub/**"] }' };
      client.connection.onRequest(ClientRequest.findFile.method, ({ name }: { name: string }) =>
        name === 'hsm.config.json' ? config : null,
      );
      client.connection.onRequest(ClientRequest.readFile.method, () => null);
      const { diagnostics, entries } = await index(client, { files: [A, COPY], diagnostics: true });
      assert.deepEqual(
        diagnostics.flatMap(({ items }) => codes(items)),
        [],
      );
      assert.equal(entries.length, 2, 'they are listed all the same');
    }));
});

describe('protocol: several folders', () => {
  const one = { uri: 'file:///one/a.hsm', text: ORDER };
  const two = { uri: 'file:///two/a.hsm', text: ORDER };
  const folders = ['file:///one', 'file:///two'];

  it('checks each by its own configuration file, and finds copies across them', () =>
    withServer({ folders, initializationOptions: { configFiles: true } }, async (client) => {
      const config = {
        uri: 'file:///two/hsm.config.json',
        text: '{ "severity": { "duplicate-template": "error" } }',
      };
      client.connection.onRequest(
        ClientRequest.findFile.method,
        ({ uri, name }: { uri: string; name: string }) =>
          uri.startsWith('file:///two') && name === 'hsm.config.json' ? config : null,
      );
      client.connection.onRequest(ClientRequest.readFile.method, () => null);
      const { diagnostics } = await index(client, { files: [one, two], diagnostics: true });
      assert.deepEqual(
        diagnostics.map(({ items }) => items.map(({ code, severity }) => [code, severity])),
        [[['duplicate-template', 2]], [['duplicate-template', 1]]],
      );
    }));

  it('checks each by the settings of its folder', () =>
    withServer(
      {
        folders,
        configuration: (scope) =>
          scope === 'file:///two' ? { severity: { 'duplicate-template': 'off' } } : {},
      },
      async (client) => {
        const { diagnostics } = await index(client, { files: [one, two], diagnostics: true });
        assert.deepEqual(
          diagnostics.map(({ items }) => codes(items)),
          [['duplicate-template'], []],
        );
      },
    ));
});

describe('protocol: ten thousand templates', () => {
  it('are sent in batches; the two that are alike find each other, nothing else does', () =>
    withServer({}, async (client) => {
      const files = Array.from({ length: 10_000 }, (_, number) => ({
        uri: `file:///work/${number}.hsm`,
        text: `[#HSM#]Ваш заказ № ${number === 9_999 ? 3 : number} собран и ждёт вас в магазине.[*FOOT*]Магазин`,
      }));
      for (let start = 0; start < files.length; start += 40) {
        const { entries } = await index(client, { files: files.slice(start, start + 40) });
        assert.equal(entries.length, 40);
      }
      const { affected } = await index(client, { wantsAffected: true });
      assert.deepEqual(affected, ['file:///work/3.hsm']);
    })).timeout(60_000);

  it('with the same image are each reported once, at the end', () =>
    withServer({}, async (client) => {
      const files = Array.from({ length: 10_000 }, (_, number) => ({
        uri: `file:///work/${number}.hsm`,
        text: `[#HSM#]Ваш заказ № ${number} собран.[*IMAGE*]${IMAGE}`,
      }));
      for (let start = 0; start < files.length; start += 1000) {
        const { affected } = await index(client, { files: files.slice(start, start + 1000) });
        assert.deepEqual(affected, []);
      }
      const { affected } = await index(client, { wantsAffected: true });
      assert.equal(new Set(affected).size, 9_000, 'the last thousand found all others');
      assert.equal(affected.length, 9_000);
      const [first] = files;
      const { diagnostics } = await index(client, { files: first ? [first] : [], diagnostics: true });
      const [finding] = diagnostics[0]?.items ?? [];
      assert.ok(finding?.code === 'duplicate-image' && typeof finding.message === 'string');
      assert.match(finding.message, /The same image as in 1\.hsm and 9998 more/);
      assert.deepEqual((await index(client, { wantsAffected: true })).affected, [], 'nothing has changed');
    })).timeout(60_000);
});

describe('protocol: workspace symbols', () => {
  const ask = (client: TestClient, query: string): Promise<{ name: string; containerName?: string }[]> =>
    client.connection.sendRequest('workspace/symbol', { query });

  it('has the editor scan the folder first, once', () =>
    withServer({ initializationOptions: { folderIndex: true } }, async (client) => {
      let asked = 0;
      client.connection.onRequest(ClientRequest.ensureIndex.method, async () => {
        asked++;
        await index(client, { files: [A, COPY, NEWS], complete: true });
        return null;
      });
      assert.deepEqual(
        (await ask(client, '')).map(({ name }) => name),
        ['a', 'copy', 'news'],
      );
      assert.deepEqual(
        (await ask(client, 'cpy')).map(({ name }) => name),
        ['copy'],
      );
      assert.deepEqual(
        (await ask(client, 'ваш зак')).map(({ containerName }) => containerName),
        ['Ваш заказ'],
      );
      assert.equal(asked, 1);
    }));

  it('answers what is known when the editor cannot look', () =>
    withServer({}, async (client) => {
      assert.deepEqual(await ask(client, ''), []);
      await index(client, { files: [A] });
      assert.equal((await ask(client, 'A')).length, 1);
      assert.deepEqual(await ask(client, 'ab'), []);
    }));
});

describe('protocol: the folder in the background', () => {
  const COPY = '[#HSM#]Ваш заказ готов, ждём вас в магазине.';

  it('reports a copy although nobody opened the list of templates', () =>
    withServer({ initializationOptions: { folderIndex: true } }, async (client) => {
      const other = { uri: 'file:///work/b.hsm', text: COPY };
      let looks = 0;
      client.connection.onRequest(ClientRequest.ensureIndex.method, async () => {
        looks++;
        await client.connection.sendRequest(ServerRequest.indexFiles.method, {
          files: [{ uri: 'file:///work/a.hsm', text: COPY }, other],
          complete: true,
        });
        return null;
      });
      await client.open('file:///work/a.hsm', COPY);
      assert.deepEqual(await client.pullIds('file:///work/a.hsm'), []);
      await client.until(() => client.refreshes > 0);
      assert.deepEqual(await client.pullIds('file:///work/a.hsm'), ['duplicate-template']);
      await client.open('file:///work/b.hsm', COPY);
      assert.equal(looks, 1);
    }));
});
