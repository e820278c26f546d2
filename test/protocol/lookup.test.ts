import assert from 'node:assert/strict';
import * as handOver from '../../server/src/service/hand-over';
import { parts } from '../../server/src/shell/parts';
import { connectFiles } from '../support/config-files';
import { startInProcess, type TestClient } from '../support/lsp';

const URI = 'file:///work/Визит.hsm';
const CONFIG = 'file:///work/hsm.config.json';
const LOOKUP = 'file:///work/in/lookup.xlsx';
const TEXT = '[#HSM#]Ждём вас завтра\r\nв 10:00.';

function lookupOf(description: string, name = 'Визит'): Promise<Uint8Array> {
  return handOver.writeWorkbook(
    handOver.lookupTable([{ name, description, type: 'WhatsApp' }]),
    'Шаблоны ответов',
  );
}

async function withLookup(
  workbooks: Map<string, Uint8Array>,
  work: (client: TestClient) => Promise<void>,
): Promise<void> {
  const client = startInProcess({ initializationOptions: { configFiles: true } });
  connectFiles(client, new Map([[CONFIG, '{"lookup": {"file": "in/lookup.xlsx"}}']]), workbooks);
  await client.initialize();
  try {
    await work(client);
  } finally {
    await client.stop();
  }
}

describe('protocol: the exported lookup', () => {
  let loads = 0;
  beforeEach(() => {
    loads = 0;
    const known = parts();
    delete known.handOver;
    known.load = () => {
      loads++;
      known.handOver = handOver;
    };
  });

  it('loads the reader of workbooks only where a configuration names a lookup', async () => {
    const client = startInProcess({ initializationOptions: { configFiles: true } });
    connectFiles(client, new Map([[CONFIG, '{"lookup": {"type": "WhatsApp"}}']]));
    await client.initialize();
    await client.open(URI, TEXT);
    assert.deepEqual(await client.pullIds(URI), []);
    assert.equal(loads, 0);
    await client.stop();
  });

  it('is compared with a template, at the place that differs', async () => {
    const workbooks = new Map([[LOOKUP, await lookupOf('[#HSM#]Ждём вас завтра\nк 10:00.')]]);
    await withLookup(workbooks, async (client) => {
      await client.open(URI, TEXT);
      const [found, ...more] = await client.pull(URI);
      assert.deepEqual(more, []);
      assert.equal(found?.code, 'lookup-differs');
      assert.deepEqual(found.range, {
        start: { line: 1, character: 0 },
        end: { line: 1, character: 1 },
      });
    });
  });

  it('is read again when it changes', async () => {
    const workbooks = new Map([[LOOKUP, await lookupOf('[#HSM#]Другой текст.', 'Другое')]]);
    await withLookup(workbooks, async (client) => {
      await client.open(URI, TEXT);
      assert.deepEqual(await client.pullIds(URI), ['lookup-missing']);
      workbooks.set(LOOKUP, await lookupOf('[#HSM#]Ждём вас завтра\nв 10:00.', 'Другое'));
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
      await client.until(() => client.refreshes === 1);
      assert.deepEqual(await client.pullIds(URI), []);
    });
  });

  it('is reported on the configuration file when it cannot be read, and other checks go on', async () => {
    await withLookup(new Map([[LOOKUP, new Uint8Array([1, 2, 3])]]), async (client) => {
      await client.open(URI, '[#HSM#]Ждём  вас.');
      assert.deepEqual(await client.pullIds(URI), ['double-space']);
      await client.open(CONFIG, '{"lookup": {"file": "in/lookup.xlsx"}}');
      const [found] = await client.pull(CONFIG);
      assert.equal(found?.code, 'lookup-file-unreadable');
      assert.deepEqual(found.range.start, { line: 0, character: 1 });
    });
  });
});
