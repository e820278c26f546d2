import assert from 'node:assert/strict';
import { startInProcess, withServer } from '../support/lsp';
import { ServerRequest } from '../../server/src/shell/protocol';

const URI = 'file:///work/a.hsm';
const BROKEN = '[#HSM#]Ждём вас![*head*]Запись';
const CORRECT = '[#HSM#]Ждём вас![*HEAD*]Запись';

describe('protocol: life of a document', () => {
  it('offers what it can do, and pulls only where the editor can', async () => {
    for (const pulls of [true, false]) {
      const client = startInProcess({ pulls });
      const { capabilities, serverInfo } = await client.initialize();
      assert.equal(serverInfo?.name, 'hsm');
      assert.deepEqual(capabilities.completionProvider?.triggerCharacters, ['[', '*', '#', '{', '"']);
      assert.equal(capabilities.hoverProvider, true);
      assert.deepEqual(
        capabilities.diagnosticProvider,
        pulls ? { identifier: 'hsm', interFileDependencies: false, workspaceDiagnostics: false } : undefined,
      );
      const sync = capabilities.textDocumentSync;
      assert.ok(typeof sync === 'object');
      assert.equal(sync.change, 2);
      await client.stop();
    }
  });

  it('finds, follows a change, and finds again after close and reopen', () =>
    withServer({}, async (client) => {
      await client.open(URI, BROKEN);
      assert.deepEqual(await client.pullIds(URI), ['tag-case']);
      await client.change(URI, 2, [undefined, CORRECT]);
      assert.deepEqual(await client.pullIds(URI), []);
      await client.close(URI);
      assert.deepEqual(await client.pullIds(URI), [], 'a closed document has no diagnostics');
      // The version starts at 1 again, as in editors.
      await client.open(URI, BROKEN, 1);
      assert.deepEqual(await client.pullIds(URI), ['tag-case']);
    }));

  it('does not take a reopened text of the same version for the old one', () =>
    withServer({}, async (client) => {
      await client.open(URI, BROKEN, 1);
      assert.deepEqual(await client.pullIds(URI), ['tag-case']);
      await client.close(URI);
      await client.open(URI, CORRECT, 1);
      assert.deepEqual(await client.pullIds(URI), []);
    }));

  it('publishes for each version to an editor that cannot pull, and clears on close', () =>
    withServer({ pulls: false }, async (client) => {
      await client.open(URI, BROKEN);
      await client.change(URI, 2, [undefined, CORRECT]);
      await client.change(URI, 3, [undefined, BROKEN]);
      await client.close(URI);
      await client.until(() => client.published.length >= 4);
      assert.deepEqual(
        client.published.map(({ version, diagnostics }) => [version, diagnostics.map(({ code }) => code)]),
        [
          [1, ['tag-case']],
          [2, []],
          [3, ['tag-case']],
          [undefined, []],
        ],
      );
    }));

  it('answers about a file that was deleted while open, until it is closed', () =>
    withServer({ pulls: false }, async (client) => {
      await client.open(URI, BROKEN);
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: URI, type: 3 }],
      });
      assert.notEqual(await client.hover(URI, 0, 18), null);
      await client.close(URI);
      await client.until(() => client.published.at(-1)?.version === undefined);
      assert.deepEqual(client.published.at(-1)?.diagnostics, []);
      assert.equal(await client.hover(URI, 0, 18), null);
    }));

  it('answers the request that checks whether it is alive', () =>
    withServer({}, async (client) => {
      assert.equal(await client.connection.sendRequest(ServerRequest.ping.method), null);
    }));

  it('tolerates requests for documents that are not open', () =>
    withServer({}, async (client) => {
      assert.deepEqual(await client.pull(URI), []);
      assert.equal(await client.hover(URI, 0, 0), null);
      assert.deepEqual((await client.complete(URI, 0, 0)).items, []);
      const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
      assert.deepEqual(await client.actions(URI, range), []);
      for (const method of [
        ServerRequest.summary.method,
        ServerRequest.preview.method,
        ServerRequest.text.method,
      ]) {
        assert.equal(
          await client.connection.sendRequest(method, { textDocument: { uri: URI }, form: 'plain' }),
          null,
        );
      }
      await client.cursor(URI, 0, 0);
      await client.change(URI, 2, [undefined, 'x']);
      assert.deepEqual(client.logged, []);
    }));

  it('checks what authors write, and not what is only shown', () =>
    withServer({}, async (client) => {
      const written = [
        'file',
        'untitled',
        'vscode-vfs',
        'vscode-remote',
        'vscode-test-web',
        'memfs',
        'vscode-userdata-x',
      ];
      const shown = ['git', 'output', 'vscode-scm', 'conflictResolution', 'hsm-check'];
      for (const scheme of [...written, ...shown]) {
        const uri = `${scheme}:/work/a.hsm`;
        await client.open(uri, BROKEN);
        assert.equal((await client.pull(uri)).length, written.includes(scheme) ? 1 : 0, scheme);
      }
    }));

  it('keeps a thousand documents apart and forgets them', () =>
    withServer({}, async (client) => {
      const uris = Array.from({ length: 1000 }, (_, index) => `file:///work/${index}.hsm`);
      for (const [index, uri] of uris.entries()) await client.open(uri, index % 2 === 0 ? BROKEN : CORRECT);
      const counts = await Promise.all(uris.map(async (uri) => (await client.pull(uri)).length));
      assert.deepEqual(
        counts,
        uris.map((_, index) => (index % 2 === 0 ? 1 : 0)),
      );
      for (const uri of uris) await client.close(uri);
      const after = await Promise.all(uris.map(async (uri) => (await client.pull(uri)).length));
      assert.equal(Math.max(...after), 0);
      assert.deepEqual(client.logged, []);
    }));
});
