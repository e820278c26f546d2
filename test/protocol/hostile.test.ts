import assert from 'node:assert/strict';
import { CHECKS } from '../../server/src/service';
import { withServer, type TestClient } from '../support/lsp';
import { ServerRequest } from '../../server/src/shell/protocol';

const URI = 'file:///work/a.hsm';
const PLACE = { start: { line: 0, character: 8 }, end: { line: 0, character: 8 } };

/** Asks everything of a text; nothing may fail, and the server must live. */
async function askEverything(client: TestClient, text: string): Promise<void> {
  await client.open(URI, text);
  await client.pull(URI);
  await client.hover(URI, 0, 8);
  await client.complete(URI, 0, 8);
  await client.actions(URI, PLACE);
  await client.actions(URI, PLACE, [], ['source.fixAll']);
  for (const method of [
    ServerRequest.summary.method,
    ServerRequest.preview.method,
    ServerRequest.text.method,
  ]) {
    assert.notEqual(
      await client.connection.sendRequest(method, { textDocument: { uri: URI }, form: 'plain' }),
      null,
      method,
    );
  }
  await client.close(URI);
  assert.deepEqual(client.logged, []);
}

describe('protocol: bad input', () => {
  const texts: Record<string, string> = {
    'an empty file': '',
    'NUL bytes': '[#HSM#]\0\0а\0[*HEAD*]\0',
    'lone surrogates': '[#HSM#]а\ud83d б \udc4d[*HEAD*]\ud800',
    'a binary file': Array.from({ length: 4096 }, (_, index) =>
      String.fromCharCode((index * 7919) % 65536),
    ).join(''),
    'only brackets': '['.repeat(20_000),
    'only open braces': '{{'.repeat(20_000),
    'many tags': '[*HEAD*]'.repeat(5_000),
    'many damaged tags': '[*head*]'.repeat(5_000),
  };
  for (const [name, text] of Object.entries(texts)) {
    it(name, () => withServer({}, (client) => askEverything(client, text))).timeout(60_000);
  }

  it('a line of ten megabytes, then a key stroke in it', () =>
    withServer({}, async (client) => {
      const line = `[#HSM#]${'Добрый день! '.repeat(400_000)}Ура!`;
      await client.open(URI, line);
      assert.deepEqual(await client.pullIds(URI), ['body-too-long']);
      await client.change(URI, 2, [
        { start: { line: 0, character: 7 }, end: { line: 0, character: 7 } },
        'Ура! ',
      ]);
      assert.deepEqual(await client.pullIds(URI), ['body-too-long']);
      assert.notEqual(await client.hover(URI, 0, 2), null);
    })).timeout(60_000);

  it('thousands of findings: as many as the setting says, and a notice', () =>
    withServer({ configuration: () => ({ maxNumberOfProblems: 5 }) }, async (client) => {
      await client.open(URI, `[#HSM#]${'а [*head] б '.repeat(1000)}`);
      const found = await client.pull(URI);
      assert.equal(found.length, 6);
      assert.equal(found[0]?.code, 'more-problems');
    }));

  it('a check that throws is logged once by name and silences no other', async () => {
    const check = CHECKS.find(({ id }) => id === 'tag-case');
    assert.ok(check);
    const original = Object.getOwnPropertyDescriptor(check, 'run');
    assert.ok(original);
    Object.defineProperty(check, 'run', {
      ...original,
      value: () => {
        throw new Error('broken on purpose');
      },
    });
    try {
      await withServer({}, async (client) => {
        await client.open(URI, `[#HSM#]А[*head*]${'я'.repeat(61)}`);
        assert.deepEqual(await client.pullIds(URI), ['header-too-long']);
        await client.change(URI, 2, [PLACE, 'Б']);
        assert.deepEqual(await client.pullIds(URI), ['header-too-long']);
        await client.until(() => client.logged.length > 0);
        assert.equal(client.logged.length, 1);
        assert.match(
          client.logged[0] ?? '',
          /tag-case failed on file:\/\/\/work\/a\.hsm: Error: broken on purpose/,
        );
      });
    } finally {
      Object.defineProperty(check, 'run', original);
    }
  });
});
