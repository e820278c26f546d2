import assert from 'node:assert/strict';
import { connectFiles } from '../support/config-files';
import { ClientRequest, ServerRequest, type ReadFileResult } from '../../server/src/shell/protocol';
import { startInProcess, type TestClient } from '../support/lsp';

const FOLDER = 'file:///work/%D0%BF%D0%B0%D0%BF%D0%BA%D0%B0/';
const URI = `${FOLDER}a.hsm`;
const LONG_HEADER = `[#HSM#]Ждём вас![*HEAD*]${'я'.repeat(61)}`;

/** An editor with files, as the client offers them to the server. */
async function withFiles(
  files: Map<string, string>,
  work: (client: TestClient) => Promise<void>,
  initializationOptions: unknown = { configFiles: true },
): Promise<void> {
  const client = startInProcess({ initializationOptions });
  connectFiles(client, files);
  await client.initialize();
  try {
    await work(client);
  } finally {
    await client.stop();
  }
}

describe('protocol: hsm.config.json', () => {
  it('decides over the defaults, for all templates below it, until it changes', async () => {
    const files = new Map([['file:///work/hsm.config.json', '{"severity": {"header-too-long": "hint"}}']]);
    await withFiles(files, async (client) => {
      await client.open(URI, LONG_HEADER);
      assert.deepEqual(
        (await client.pull(URI)).map(({ code, severity }) => [code, severity]),
        [['header-too-long', 4]],
      );
      const summary = await client.connection.sendRequest(ServerRequest.summary.method, {
        textDocument: { uri: URI },
      });
      assert.equal((summary as { configuredBy?: string }).configuredBy, 'file:///work/hsm.config.json');

      files.set('file:///work/hsm.config.json', '{"severity": {"header-too-long": "off"}}');
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
      await client.until(() => client.refreshes === 1);
      assert.deepEqual(await client.pullIds(URI), []);
    });
  });

  it('runs the checks that the file defines, and explains them', async () => {
    const check = { id: 'company/no-caps', find: '[А-Я]{6,}', message: 'Не кричите.' };
    const files = new Map([['file:///work/hsm.config.json', JSON.stringify({ checks: [check] })]]);
    await withFiles(files, async (client) => {
      await client.open(URI, '[#HSM#]Ждём ЗАВТРА, Мария.');
      assert.deepEqual(await client.pullIds(URI), ['company/no-caps']);
      const page = await client.connection.sendRequest(ServerRequest.explain.method, {
        check: 'company/no-caps',
      });
      assert.match(String(page), /^# Не кричите/);
    });
  });

  it('keeps the last valid configuration while the file is damaged, and reports that', async () => {
    const config = 'file:///work/hsm.config.json';
    const files = new Map([[config, '{"severity": {"header-too-long": "hint"}}']]);
    await withFiles(files, async (client) => {
      const change = async (text: string): Promise<void> => {
        files.set(config, text);
        const { refreshes } = client;
        await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
        await client.until(() => client.refreshes > refreshes);
      };
      const found = async (): Promise<unknown[]> =>
        (await client.pull(URI)).map(({ code, severity }) => [code, severity]);
      await client.open(URI, LONG_HEADER);
      assert.deepEqual(await found(), [['header-too-long', 4]]);
      for (const damaged of ['{"severity": {', '{"ignore": [', `{"severity": ${'['.repeat(20_000)}`]) {
        await change(damaged);
        assert.deepEqual(await found(), [['header-too-long', 4]], damaged.slice(0, 20));
      }
      const summary = await client.connection.sendRequest<{
        isConfigurationBroken?: boolean;
        problems: Record<string, number>;
      }>(ServerRequest.summary.method, { textDocument: { uri: URI } });
      assert.equal(summary.isConfigurationBroken, true);
      assert.deepEqual(summary.problems, { error: 0, warning: 0, information: 0, hint: 1, all: 1 });
      await change('{"ignore": ["", "!"]}');
      assert.deepEqual(await found(), [['header-too-long', 1]]);
    });
  });

  it('says that a baseline outside of a folder that is not trusted is not read, until it is', async () => {
    const config = 'file:///work/hsm.config.json';
    const outside = 'file:///host/share/x.json';
    const text = '{"baseline": "../host/share/x.json"}';
    const entry = {
      file: '../../work/папка/a.hsm',
      check: 'double-space',
      text: '  ',
      occurrence: 1,
      reason: 'x',
    };
    const files = new Map([
      [config, text],
      [outside, JSON.stringify({ accepted: [entry] })],
    ]);
    let isTrusted = false;
    await withFiles(files, async (client) => {
      client.connection.onRequest<ReadFileResult, unknown>(
        ClientRequest.readFile.method,
        ({ uri }: { uri: string }) => (isTrusted ? (files.get(uri) ?? null) : { refused: true }),
      );
      await client.open(URI, '[#HSM#]Ваш  заказ готов к выдаче.');
      await client.open(config, text);
      const summary = (): Promise<{ isBaselineRefused?: boolean }> =>
        client.connection.sendRequest(ServerRequest.summary.method, { textDocument: { uri: URI } });
      const problems = (await client.pull(config)).map(({ code, severity, message }) => [
        code,
        severity,
        message,
      ]);
      assert.equal(problems.length, 1);
      assert.deepEqual(problems[0]?.slice(0, 2), ['baseline-refused', 2]);
      assert.match(JSON.stringify(problems), /share\/x\.json is outside of the open folders/);
      assert.equal((await summary()).isBaselineRefused, true);
      assert.deepEqual(await client.pullIds(URI), ['double-space']);
      assert.deepEqual(
        (
          await client.actions(
            URI,
            { start: { line: 0, character: 10 }, end: { line: 0, character: 13 } },
            [],
          )
        )
          .map(({ title }) => title)
          .filter((title) => title.startsWith('Accept')),
        [],
        'nothing is written there either',
      );

      isTrusted = true;
      const { refreshes } = client;
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
      await client.until(() => client.refreshes > refreshes);
      assert.deepEqual(await client.pullIds(config), []);
      assert.equal((await summary()).isBaselineRefused, false);
      assert.deepEqual(await client.pullIds(URI), []);
    });
  });

  it('repairs nothing that was accepted, by Fix All and on save', async () => {
    const entry = { file: 'папка/a.hsm', check: 'double-space', text: '  ', reason: 'agreed' };
    const accepted = [1, 2].map((occurrence) => ({ ...entry, occurrence }));
    const files = new Map([['file:///work/hsm.baseline.json', JSON.stringify({ accepted })]]);
    await withFiles(files, async (client) => {
      await client.open(URI, '[#HSM#]Ваш  заказ  готов  к выдаче.');
      const everywhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 40 } };
      const [action] = await client.actions(URI, everywhere, [], ['source.fixAll']);
      const [change] = action?.edit?.documentChanges ?? [];
      assert.ok(change && 'edits' in change);
      assert.deepEqual(
        change.edits.map(({ range }) => range.start.character),
        ['[#HSM#]Ваш  заказ  готов '.length],
      );
    });
  });

  it('ignores what the file says to ignore', async () => {
    const files = new Map([['file:///work/hsm.config.json', '{"ignore": ["папка/**"]}']]);
    await withFiles(files, async (client) => {
      await client.open(URI, LONG_HEADER);
      assert.deepEqual(await client.pullIds(URI), []);
    });
  });

  it('sends no requests to an editor that cannot find files', async () => {
    const files = new Map([['file:///work/hsm.config.json', '{"severity": {"header-too-long": "off"}}']]);
    await withFiles(
      files,
      async (client) => {
        await client.open(URI, LONG_HEADER);
        assert.deepEqual(await client.pullIds(URI), ['header-too-long']);
      },
      {},
    );
  });

  it('is checked while it is open, with a suggestion for a misspelt word', async () => {
    const uri = 'file:///work/hsm.config.json';
    await withFiles(new Map(), async (client) => {
      await client.open(uri, '{"severty": {}}');
      const diagnostics = await client.pull(uri);
      assert.deepEqual(
        diagnostics.map(({ code }) => code),
        ['config-unknown-key'],
      );
      const [action] = await client.actions(uri, diagnostics[0]!.range, diagnostics);
      assert.deepEqual(action?.edit?.changes?.[uri], [
        { range: diagnostics[0]!.range, newText: '"severity"' },
      ]);
      assert.deepEqual(
        (await client.complete(uri, 0, 1)).items,
        [],
        'no tags are offered in the configuration',
      );
    });
  });
});

describe('protocol: accepted findings', () => {
  it('are written by the client, no longer reported, and listed when they no longer apply', async () => {
    const files = new Map<string, string>();
    await withFiles(files, async (client) => {
      await client.open(URI, LONG_HEADER);
      const [finding] = await client.pull(URI);
      const actions = await client.actions(URI, finding!.range, [finding!]);
      const accept = actions.find((action) => action.command?.command === 'hsm.acceptFinding');
      assert.ok(accept, 'the lightbulb does not offer to accept the finding');

      const given: unknown = accept.command?.arguments?.[0];
      const written = await client.connection.sendRequest<{ uri: string; content: string }>(
        ServerRequest.acceptFinding.method,
        {
          ...(given as object),
          reason: 'Согласовано с Edna',
        },
      );
      assert.equal(written.uri, 'file:///work/hsm.baseline.json');
      assert.match(written.content, /"file": "папка\/a\.hsm"/);
      assert.match(written.content, /"reason": "Согласовано с Edna"/);

      files.set(written.uri, written.content);
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
      assert.deepEqual(await client.pullIds(URI), []);

      await client.change(URI, 2, [undefined, '[#HSM#]Ждём вас![*HEAD*]Коротко']);
      assert.deepEqual(await client.pullIds(URI), ['baseline-stale']);
      const cleaned = await client.connection.sendRequest<{ content: string }>(
        ServerRequest.removeStaleAccepted.method,
        {
          textDocument: { uri: URI },
        },
      );
      assert.deepEqual(JSON.parse(cleaned.content), { accepted: [] });
    });
  });

  it('do not overwrite a damaged file', async () => {
    const files = new Map([['file:///work/hsm.baseline.json', '{"my": "notes"}']]);
    await withFiles(files, async (client) => {
      await client.open(URI, LONG_HEADER);
      const [finding] = await client.pull(URI);
      const actions = await client.actions(URI, finding!.range, [finding!]);
      assert.ok(!actions.some((action) => action.command?.command === 'hsm.acceptFinding'));
    });
  });
});
