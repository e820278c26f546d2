import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { buildServer } from '../support/built-server';
import { connectClient, type TestClient } from '../support/lsp';
import { ServerRequest } from '../../server/src/shell/protocol';

const URI = 'file:///work/a.hsm';

/** The server as it is shipped: the same scripts for the process and for the web worker. */
describe('protocol: the built server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hsm-server-'));
  const bundle = join(folder, 'server.js');

  before(async function () {
    this.timeout(60_000);
    await buildServer(folder);
  });
  after(() => rmSync(folder, { recursive: true }));

  describe('over --stdio', () => {
    let server: ChildProcess;
    let client: TestClient;

    beforeEach(async () => {
      // A heap so small that keeping what was closed would end the process.
      server = spawn(process.execPath, ['--max-old-space-size=64', bundle, '--stdio'], {
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      assert.ok(server.stdin && server.stdout);
      client = connectClient(server.stdout, server.stdin, { locale: 'ru', configuration: () => ({}) });
      await client.initialize();
    });
    afterEach(() => {
      client.connection.dispose();
      server.kill();
    });

    it('answers everything, in the language of the editor', async () => {
      await client.open(URI, '[#HSM#]Ёлка 🎄[*head*]Праздник');
      const [found] = await client.pull(URI);
      assert.equal(found?.code, 'tag-case');
      assert.deepEqual(found.range, { start: { line: 0, character: 14 }, end: { line: 0, character: 22 } });
      const actions = await client.actions(URI, found.range, [found]);
      assert.ok(actions.some(({ isPreferred }) => isPreferred === true));
      const tooltip = JSON.stringify(await client.hover(URI, 0, 16));
      assert.match(tooltip, /написан не прописными буквами/);
      await client.change(URI, 2, [
        { start: { line: 0, character: 14 }, end: { line: 0, character: 22 } },
        '[',
      ]);
      const { items } = await client.complete(URI, 0, 15);
      assert.ok(items.some(({ label }) => label === '[*HEAD*]'));
    });

    it('ends with code 0 after shutdown and exit', async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      await client.connection.sendRequest('shutdown');
      await client.connection.sendNotification('exit');
      assert.equal(await ended, 0);
    });

    it('gives the memory of a thousand closed documents back', async function () {
      this.timeout(60_000);
      const text = `[#HSM#]${'Добрый день! '.repeat(2000)}`;
      // 150 MB in all.
      for (let round = 0; round < 3; round++) {
        for (let index = 0; index < 1000; index++) {
          const uri = `file:///work/${index}.hsm`;
          await client.open(uri, text);
          await client.close(uri);
        }
        assert.deepEqual(await client.pull('file:///work/0.hsm'), []);
      }
      await client.open(URI, '[#HSM#]А[*head*]Б');
      assert.deepEqual(await client.pullIds(URI), ['tag-case']);
    });
  });

  it('runs in a web worker', async () => {
    const host = join(folder, 'host.js');
    writeFileSync(host, WORKER_HOST);
    const worker = new Worker(host, { workerData: { bundle } });
    try {
      const answers: { id?: number; result?: unknown }[] = [];
      let wake: () => void = () => undefined;
      worker.on('message', (message: { id?: number; result?: unknown }) => {
        answers.push(message);
        wake();
      });
      const failed = new Promise<never>((_, reject) => worker.once('error', reject));
      const ask = async (id: number, method: string, params: unknown): Promise<unknown> => {
        worker.postMessage({ jsonrpc: '2.0', id, method, params });
        for (;;) {
          const answer = answers.find((one) => one.id === id);
          if (answer) return answer.result;
          await Promise.race([new Promise<void>((resolve) => (wake = resolve)), failed]);
        }
      };
      const capabilities = { textDocument: { diagnostic: {} } };
      const initializationOptions = { scripts: folder };
      await ask(1, 'initialize', { processId: null, rootUri: null, capabilities, initializationOptions });
      const textDocument = { uri: URI, languageId: 'hsm', version: 1, text: '[#HSM#]А[*head*]Б' };
      worker.postMessage({ jsonrpc: '2.0', method: 'textDocument/didOpen', params: { textDocument } });
      const report = await ask(2, 'textDocument/diagnostic', { textDocument: { uri: URI } });
      assert.match(JSON.stringify(report), /"code":"tag-case"/);
      // A script that is loaded only now.
      const files = [{ uri: 'file:///work/b.hsm', text: '[#HSM#]Ждём вас.', name: 'b.hsm' }];
      const made = await ask(3, ServerRequest.exportRows.method, { files });
      assert.ok(typeof made === 'object' && made !== null && 'rows' in made);
      const table = { rows: made.rows, format: 'xlsx', title: '', uri: 'file:///work/b.hsm' };
      assert.match(JSON.stringify(await ask(4, ServerRequest.exportTable.method, table)), /"content":"UEsDB/);
    } finally {
      await worker.terminate();
    }
  });
});

/** A worker of Node.js that looks like one of a browser: no `process`, no `require`, messages as events. */
const WORKER_HOST = `
const { parentPort, workerData } = require('node:worker_threads');
const { readFileSync } = require('node:fs');
const scope = {
  importScripts: (...files) => files.forEach(execute),
  postMessage: (message) => parentPort.postMessage(message),
  addEventListener: (type, listener) => {
    if (type === 'message') parentPort.on('message', (data) => listener({ data }));
  },
  set onmessage(listener) { parentPort.on('message', (data) => listener({ data })); },
};
Object.assign(globalThis, { importScripts: scope.importScripts, self: scope, postMessage: scope.postMessage });
const missing = (name) => { throw new Error('a web worker has no module ' + name); };
function execute(file) {
  const names = ['self', 'require', 'process', 'module', 'exports', '__filename'];
  const run = new Function(...names, readFileSync(file, 'utf8'));
  const loaded = { exports: {} };
  run(scope, missing, undefined, loaded, loaded.exports, undefined);
}
execute(workerData.bundle);
`;
