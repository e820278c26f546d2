import assert from 'node:assert/strict';
import { connectFiles } from '../support/config-files';
import { startInProcess, type TestClient } from '../support/lsp';
import { sampleText } from '../support/registered';

const URI = 'file:///work/a.hsm';
const CONFIG = 'file:///work/hsm.config.json';
const LIST = 'file:///work/registered/list.json';
const UNKNOWN = '[#HSM#]Совсем новый текст, которого нет в кабинете.';

async function withFiles(
  files: Map<string, string>,
  work: (client: TestClient) => Promise<void>,
): Promise<void> {
  const client = startInProcess({ initializationOptions: { configFiles: true } });
  connectFiles(client, files);
  await client.initialize();
  try {
    await work(client);
  } finally {
    await client.stop();
  }
}

describe('protocol: registered templates', () => {
  const filesWith = (list: string | undefined): Map<string, string> => {
    const files = new Map([[CONFIG, '{"registered": "registered/list.json"}']]);
    if (list !== undefined) files.set(LIST, list);
    return files;
  };

  it('compares a template with the list of its configuration, and points into the list', async () => {
    await withFiles(filesWith(sampleText('edna-get-by-request.json')), async (client) => {
      await client.open(URI, '[#HSM#]Анна, оцените визит');
      const found = await client.pull(URI);
      const status = found.find(({ code }) => code === 'registered-not-approved');
      assert.equal(status?.severity, 1);
    });
  });

  it('compares again when the list changes', async () => {
    const files = filesWith(sampleText('edna-get-by-request.json'));
    await withFiles(files, async (client) => {
      await client.open(URI, UNKNOWN);
      assert.deepEqual(await client.pullIds(URI), ['not-registered']);
      const text = UNKNOWN.replace('[#HSM#]', '');
      files.set(
        LIST,
        JSON.stringify([
          { id: 1, status: 'APPROVED', content: { text } },
          { id: 2, content: { text: 'Б' } },
        ]),
      );
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
      await client.until(() => client.refreshes === 1);
      assert.deepEqual(await client.pullIds(URI), []);
    });
  });

  for (const [what, list, code] of [
    ['a value that is not a list', '{"code":"error-system"}', 'registered-list-unreadable'],
    ['a missing list', undefined, 'registered-list-unreadable'],
    ['one page of a list', sampleText('meta-graph-message-templates.json'), 'registered-list-partial'],
  ] as const) {
    it(`says on the configuration file what is wrong with ${what}`, async () => {
      const files = filesWith(list);
      await withFiles(files, async (client) => {
        await client.open(CONFIG, files.get(CONFIG) ?? '');
        const found = await client.pull(CONFIG);
        assert.deepEqual(
          found.map((one) => [one.code, one.range.start]),
          [[code, { line: 0, character: 1 }]],
        );
      });
    });
  }
});
