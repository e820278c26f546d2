import assert from 'node:assert/strict';
import { CancellationTokenSource, ResponseError } from 'vscode-languageserver-protocol/node';
import { LSPErrorCodes } from 'vscode-languageserver-protocol';
import { guard, type GuardHost } from '../../server/src/shell/safe';
import { withServer } from '../support/lsp';

const URI = 'file:///work/a.hsm';
const BROKEN = '[#HSM#]Ждём вас![*head*]Запись';

/** Settings that the editor gives only when the test lets it. */
function slowSettings() {
  let release: (value: unknown) => void = () => undefined;
  const answer = new Promise((resolve) => {
    release = resolve;
  });
  return { configuration: () => answer, release: () => release({}) };
}

/** The error code of an answer of the server's own copy of the library. */
function codeOf(answer: unknown): unknown {
  return typeof answer === 'object' && answer !== null && 'code' in answer ? answer.code : undefined;
}

describe('protocol: stale and cancelled requests', () => {
  it('an answer about an older version is dropped, and the editor asks again', async () => {
    const { configuration, release } = slowSettings();
    await withServer({ configuration }, async (client) => {
      await client.open(URI, BROKEN);
      const old = client.pull(URI);
      await client.until(() => client.asked.length > 0);
      await client.change(URI, 2, [undefined, '[#HSM#]Ждём вас!']);
      release();
      await assert.rejects(old, (error) => {
        assert.ok(error instanceof ResponseError);
        assert.equal(error.code, LSPErrorCodes.ServerCancelled);
        assert.deepEqual(error.data, { retriggerRequest: true });
        return true;
      });
      assert.deepEqual(await client.pullIds(URI), []);
    });
  });

  it('a document that takes the address and the version of a closed one gets findings of its own', async () => {
    const { configuration, release } = slowSettings();
    await withServer({ configuration }, async (client) => {
      await client.open(URI, BROKEN);
      const old = client.pullIds(URI).catch(() => []);
      await client.until(() => client.asked.length > 0);
      await client.close(URI);
      await client.open(URI, '[#HSM#]Ждём вас!');
      const own = client.pullIds(URI);
      release();
      assert.deepEqual(await own, []);
      // A request that waits for the closed document gets nothing of a text that is gone.
      assert.deepEqual(await old, []);
    });
  });

  it('an editor that cannot pull gets the newest version only', async () => {
    const { configuration, release } = slowSettings();
    await withServer({ pulls: false, configuration }, async (client) => {
      await client.open(URI, '[#HSM#]Ждём вас!');
      await client.change(URI, 2, [undefined, BROKEN]);
      release();
      await client.until(() => client.published.some(({ version }) => version === 2));
      for (const { version, diagnostics } of client.published) {
        assert.deepEqual(
          diagnostics.map(({ code }) => code),
          version === 2 ? ['tag-case'] : [],
        );
      }
    });
  });

  it('a cancelled request is answered as cancelled', async () => {
    const { configuration, release } = slowSettings();
    await withServer({ configuration }, async (client) => {
      await client.open(URI, BROKEN);
      const source = new CancellationTokenSource();
      const params = { textDocument: { uri: URI } };
      const pulled = client.connection.sendRequest('textDocument/diagnostic', params, source.token);
      await client.until(() => client.asked.length > 0);
      source.cancel();
      // The cancellation is on its way before the settings are.
      await client.cursor(URI, 0, 0);
      release();
      await assert.rejects(
        pulled,
        (error) => error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled,
      );
    });
  });

  describe('the wrapper round every request', () => {
    const logged: string[] = [];
    let version = 1;
    const host: GuardHost = { versionOf: () => version, log: (message) => logged.push(message) };
    const token = new CancellationTokenSource().token;
    const request = (answer: () => string | Promise<string>) =>
      guard<object, string>(host, { name: 'x/y', fallback: 'nothing', uriOf: () => URI, answer });

    it('answers the fallback and logs the name when the work throws or rejects', async () => {
      const broken = () => {
        throw new Error('at once');
      };
      assert.equal(await request(broken)({}, token), 'nothing');
      assert.equal(await request(() => Promise.reject(new Error('later')))({}, token), 'nothing');
      assert.match(logged[0] ?? '', /^x\/y failed: Error: at once/);
      assert.match(logged[1] ?? '', /^x\/y failed: Error: later/);
    });
    it('answers at once, without a promise, when the work does', () => {
      assert.equal(request(() => 'now')({}, token), 'now');
    });
    it('does not work at all for a cancelled request', () => {
      const source = new CancellationTokenSource();
      source.cancel();
      const answer = request(() => assert.fail('worked'))({}, source.token);
      assert.equal(codeOf(answer), LSPErrorCodes.RequestCancelled);
    });
    it('drops an answer when the document changed meanwhile', async () => {
      const work = request(async () => {
        await Promise.resolve();
        version++;
        return 'old';
      });
      const answer = await work({}, token);
      assert.equal(codeOf(answer), LSPErrorCodes.ContentModified);
    });
  });
});
