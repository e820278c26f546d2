import assert from 'node:assert/strict';
import { ServerRequest } from '../../server/src/shell/protocol';
import { connectFiles } from '../support/config-files';
import { startInProcess, type TestClient } from '../support/lsp';

const URI = 'file:///work/a.hsm';
const TEXT = '[#HSM#]Ваш\u00a0заказ\u00a0готов, ждём\u00a0вас.';

/** An editor with a folder for the accepted findings. */
async function withFolder(
  work: (client: TestClient, files: Map<string, string>) => Promise<void>,
): Promise<void> {
  const client = startInProcess({ initializationOptions: { configFiles: true } });
  const files = new Map([['file:///work/hsm.config.json', '{}']]);
  connectFiles(client, files);
  await client.initialize();
  try {
    await client.open(URI, TEXT);
    await work(client, files);
  } finally {
    await client.stop();
  }
}

describe('protocol: equal findings', () => {
  it('are one for the problems and the counts', () =>
    withFolder(async (client) => {
      const [problem, ...more] = await client.pull(URI);
      assert.deepEqual(more, []);
      assert.match(JSON.stringify(problem?.message), /The same in 2 more places/);
      const summary: { problems: { all: number } } = await client.connection.sendRequest(
        ServerRequest.summary.method,
        { textDocument: { uri: URI } },
      );
      assert.equal(summary.problems.all, 1);
    }));

  it('are repaired together, wherever the lightbulb is', () =>
    withFolder(async (client) => {
      for (const character of [10, 16, 28]) {
        const here = { line: 0, character };
        const [action] = await client.actions(URI, { start: here, end: here }, []);
        const [change] = action?.edit?.documentChanges ?? [];
        assert.ok(change && 'edits' in change, `at ${character}`);
        assert.deepEqual(
          change.edits.map(({ range }) => range.start.character),
          [10, 16, 28],
        );
      }
    }));

  it('are accepted together', () =>
    withFolder(async (client, files) => {
      const range = { start: { line: 0, character: 10 }, end: { line: 0, character: 11 } };
      const accepted: { uri: string; content: string } = await client.connection.sendRequest(
        ServerRequest.acceptFinding.method,
        { textDocument: { uri: URI }, check: 'no-break-space', range, reason: 'agreed' },
      );
      files.set(accepted.uri, accepted.content);
      const { refreshes } = client;
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
      await client.until(() => client.refreshes > refreshes);
      assert.deepEqual(await client.pullIds(URI), []);
      const entries = JSON.parse(accepted.content) as { accepted: { occurrence: number }[] };
      assert.deepEqual(
        entries.accepted.map(({ occurrence }) => occurrence),
        [1, 2, 3],
      );
    }));
});
