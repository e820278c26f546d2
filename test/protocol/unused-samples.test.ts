import assert from 'node:assert/strict';
import { parse } from 'jsonc-parser';
import * as v from 'valibot';
import type { WorkspaceEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ClientRequest, ServerRequest, type IndexFilesParams } from '../../server/src/shell/protocol';
import { connectFiles } from '../support/config-files';
import { withServer, type ClientOptions, type TestClient } from '../support/lsp';

const CONFIG = 'file:///work/hsm.config.json';
const SAMPLES = `{
  "samples": {
    "Обычный": {
      "1": "Елена", // имя
      "2": "А-1042",
      "Contact.Name": "Ева 🎉"
    }
  }
}
`;
const A = { uri: 'file:///work/a.hsm', text: '[#HSM#]Здравствуйте, {{1}}! Ваш заказ готов.' };
const ZERO = { line: 0, character: 0 };
const OPTIONS: ClientOptions = { initializationOptions: { configFiles: true, folderIndex: true } };

const index = (client: TestClient, params: Partial<IndexFilesParams>): Promise<unknown> =>
  client.connection.sendRequest(ServerRequest.indexFiles.method, { files: [], ...params });

/** The keys that are faded in the configuration file. */
async function faded(client: TestClient, config = CONFIG, text = SAMPLES): Promise<string[]> {
  const document = TextDocument.create(config, 'jsonc', 1, text);
  return (await client.pull(config)).map(({ range, tags, severity, code }) => {
    assert.deepEqual([code, severity, tags], ['sample-unused', 4, [1]]);
    return document.getText(range);
  });
}

/** An editor with the configuration file open; `work` gets the files and how often the folder was requested. */
async function withConfig(
  work: (client: TestClient, files: Map<string, string>, asked: () => number) => Promise<void>,
  options = OPTIONS,
): Promise<void> {
  await withServer(options, async (client) => {
    const files = new Map([[CONFIG, SAMPLES]]);
    let asked = 0;
    connectFiles(client, files);
    client.connection.onRequest(ClientRequest.ensureIndex.method, () => {
      asked++;
      return null;
    });
    await client.open(CONFIG, SAMPLES);
    await work(client, files, () => asked);
  });
}

describe('protocol: sample values that no template uses', () => {
  it('are reported when every template is known, not before; the folder is requested once', () =>
    withConfig(async (client, _, asked) => {
      assert.deepEqual(await faded(client), []);
      await index(client, { files: [A] });
      assert.deepEqual(await faded(client), []);
      assert.equal(asked(), 1);
      await index(client, { complete: true });
      await client.until(() => client.refreshes === 1);
      assert.deepEqual(await faded(client), ['"2"', '"Contact.Name"']);
      assert.equal(asked(), 1);
    }));

  it('are not offered as keys: what templates use is, after a scan of the folder', () =>
    withConfig(async (client, _, asked) => {
      const other = { uri: 'file:///work/б.hsm', text: '[#HSM#]Заказ {{4}} ждёт, {{1}} 🎉!' };
      client.connection.onRequest(ClientRequest.ensureIndex.method, async () => {
        await index(client, { files: [A, other], complete: true });
        return null;
      });
      const labels = async (line: number, character: number): Promise<string[]> =>
        (await client.complete(CONFIG, line, character)).items.map(({ label }) => label);
      assert.equal(asked(), 0);
      assert.deepEqual(await labels(3, 14), [], 'a value is being written');
      assert.deepEqual(await labels(3, 6), ['4']);
    }));

  it('do not make a quote in a template trigger completion', () =>
    withConfig(async (client) => {
      await client.open(A.uri, '[#HSM#]Кафе "');
      const ask = (triggerCharacter?: string): Promise<{ items: unknown[] }> =>
        client.connection.sendRequest('textDocument/completion', {
          textDocument: { uri: A.uri },
          position: { line: 0, character: 13 },
          context: { triggerKind: triggerCharacter === undefined ? 1 : 2, triggerCharacter },
        });
      assert.ok((await ask()).items.length > 0);
      assert.deepEqual((await ask('"')).items, []);
    }));

  it('do not cause a scan of a folder without samples', () =>
    withServer(OPTIONS, async (client) => {
      connectFiles(client, new Map());
      client.connection.onRequest(ClientRequest.ensureIndex.method, () =>
        assert.fail('looked through the folder'),
      );
      await client.open(CONFIG, '{ "category": "utility", "samples": { "Пустой": {} } }');
      assert.deepEqual(await client.pull(CONFIG), []);
    }));

  it('vanish while a template begins to use them, saved or not, and come back', () =>
    withConfig(async (client) => {
      await index(client, { files: [A], complete: true });
      await client.open(A.uri, A.text);
      assert.deepEqual(await faded(client), ['"2"', '"Contact.Name"']);
      const { refreshes } = client;
      await client.change(A.uri, 2, [undefined, A.text.replace('заказ', 'заказ {{2}}')]);
      await client.until(() => client.refreshes > refreshes);
      assert.deepEqual(await faded(client), ['"Contact.Name"']);
      await client.change(A.uri, 3, [undefined, '[#HSM#]Здравствуйте!']);
      await client.until(() => client.refreshes > refreshes + 1);
      assert.deepEqual(await faded(client), ['"1"', '"2"', '"Contact.Name"']);
      await client.close(A.uri);
      await client.until(() => client.refreshes > refreshes + 2);
      assert.deepEqual(await faded(client), ['"2"', '"Contact.Name"'], 'the file has another text');
    }));

  it('are not recomputed on a key stroke that changes no variable', () =>
    withConfig(async (client) => {
      await index(client, { files: [A], complete: true });
      await client.open(A.uri, A.text);
      await faded(client);
      await client.pull(A.uri);
      const { refreshes } = client;
      await client.change(A.uri, 2, [undefined, `${A.text} Ждём вас!`]);
      await client.pull(A.uri);
      assert.equal(client.refreshes, refreshes);
    }));

  it('count what an unsaved document uses that has no file yet', () =>
    withConfig(async (client) => {
      await index(client, { files: [A], complete: true });
      await client.open('untitled:Untitled-1', '[#HSM#]Здравствуйте, [#Contact.Name#]!');
      assert.deepEqual(await faded(client), ['"2"']);
    }));

  it('count only templates to which the file applies', () =>
    withConfig(async (client, files) => {
      const below = 'file:///work/заказы/hsm.config.json';
      files.set(below, '{}');
      const other = { uri: 'file:///work/заказы/b.hsm', text: '[#HSM#]Заказ {{2}} ждёт [#Contact.Name#].' };
      await index(client, { files: [A, other], complete: true });
      assert.deepEqual(await faded(client), ['"2"', '"Contact.Name"']);
      files.delete(below);
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
      assert.deepEqual(await faded(client), [], 'the other file is gone');
    }));

  it('count templates that are not checked: their preview shows the values, too', () =>
    withConfig(async (client, files) => {
      files.set(CONFIG, SAMPLES.replace('{', '{ "ignore": ["черновики/**"],'));
      const draft = { uri: 'file:///work/черновики/b.hsm', text: '[#HSM#]Заказ {{2}} готов.' };
      await index(client, { files: [A, draft], complete: true });
      assert.deepEqual(await faded(client), ['"Contact.Name"']);
    }));

  it('are not reported where a template could not be read, or the scan was cancelled', () =>
    withConfig(async (client) => {
      await index(client, { files: [A], unread: ['file:///work/b.hsm'], complete: true });
      assert.deepEqual(await faded(client), []);
      await index(client, { removed: ['file:///work/b.hsm'] });
      assert.deepEqual(await faded(client), ['"2"', '"Contact.Name"']);
      await index(client, { restart: true, files: [A] });
      assert.deepEqual(await faded(client), ['"2"', '"Contact.Name"'], 'they stay during another look');
      await index(client, { complete: false });
      assert.deepEqual(await faded(client), []);
    }));

  it('are not reported for a file above the open folders, nor without a template', () =>
    withConfig(async (client, files) => {
      await index(client, { complete: true });
      assert.deepEqual(await faded(client), []);
      files.delete(CONFIG);
      const above = 'file:///hsm.config.json';
      files.set(above, SAMPLES);
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
      await index(client, { files: [A] });
      await client.open(above, SAMPLES);
      assert.deepEqual(await faded(client, above), []);
    }));

  it('can be removed without losing comments', () =>
    withConfig(async (client) => {
      await index(client, { files: [A], complete: true });
      const reported = await client.pull(CONFIG);
      const [action, ...rest] = await client.actions(CONFIG, reported[0]!.range, [reported[0]!]);
      assert.deepEqual(rest, []);
      assert.equal(action?.title, 'Remove the value for {{2}}');
      const document = TextDocument.create(CONFIG, 'jsonc', 1, SAMPLES);
      assert.equal(
        TextDocument.applyEdits(document, action.edit?.changes?.[CONFIG] ?? []),
        SAMPLES.replace('      "2": "А-1042",\n', ''),
      );
    }));

  it('move by an action to the templates that use them, in both languages', async () => {
    const B = { uri: 'file:///work/b.hsm', text: '[#HSM#]Вебинар {{1}} начнётся {{2}}, ждём вас.' };
    for (const [locale, title] of [
      ['en', 'Move the sample values to the templates that use them'],
      ['ru', 'Перенести примеры в шаблоны, которые их используют'],
    ] as const) {
      await withConfig(
        async (client) => {
          await index(client, { files: [A, B], complete: true });
          const document = TextDocument.create(CONFIG, 'jsonc', 1, SAMPLES);
          const at = document.positionAt(SAMPLES.indexOf('Елена'));
          const actions = await client.actions(CONFIG, { start: at, end: at }, []);
          const move = actions.find((action) => action.title === title);
          const moved = TextDocument.applyEdits(document, move?.edit?.changes?.[CONFIG] ?? []);
          const { samples, templates } = v.parse(
            v.object({ samples: v.unknown(), templates: v.unknown() }),
            parse(moved),
          );
          assert.deepEqual(samples, { Обычный: { 'Contact.Name': 'Ева 🎉' } });
          assert.deepEqual(templates, {
            a: { samples: { Обычный: { 1: 'Елена' } } },
            b: { samples: { Обычный: { 1: 'Елена', 2: 'А-1042' } } },
          });
          await client.open('file:///work/a.hsm', A.text);
          const elsewhere = await client.actions(CONFIG, { start: ZERO, end: ZERO }, []);
          assert.deepEqual(
            elsewhere.map((action) => action.title),
            [],
          );
        },
        { ...OPTIONS, locale },
      );
    }
  });

  it('are published to an editor that does not pull', () =>
    withConfig(
      async (client) => {
        await index(client, { files: [A], complete: true });
        const codes = (): unknown[] =>
          client.published
            .filter(({ uri }) => uri === CONFIG)
            .at(-1)
            ?.diagnostics.map(({ code }) => code) ?? [];
        await client.until(() => codes().length === 2);
        await index(client, { files: [{ ...A, text: '[#HSM#]{{1}} {{2}} [#Contact.Name#]' }] });
        await client.until(() => codes().length === 0);
      },
      { ...OPTIONS, pulls: false },
    ));

  it('are reported for single templates, too, and for entries of missing templates', () =>
    withServer(OPTIONS, async (client) => {
      const text = '{ "templates": { "a": { "samples": { "А": { "1": "x", "2": "y" } } }, "нет": {} } }';
      connectFiles(client, new Map([[CONFIG, text]]));
      client.connection.onRequest(ClientRequest.ensureIndex.method, () => null);
      await client.open(CONFIG, text);
      await index(client, { files: [A], complete: true });
      const document = TextDocument.create(CONFIG, 'jsonc', 1, text);
      const reported = await client.pull(CONFIG);
      assert.deepEqual(
        reported.map(({ code, range }) => [code, document.getText(range)]),
        [
          ['sample-unused', '"2"'],
          ['template-missing', '"нет"'],
        ],
      );
      const range = reported[1]?.range ?? assert.fail();
      const [action] = await client.actions(CONFIG, range, reported);
      assert.equal(action?.title, 'Remove the entry “нет”');
    }));
});

describe('protocol: a renamed template', () => {
  it('keeps its entry in the configuration', () =>
    withServer(OPTIONS, async (client) => {
      const text = '{ "templates": { "a": { "category": "utility" } } }';
      connectFiles(client, new Map([[CONFIG, text]]));
      const edit = await client.connection.sendRequest<WorkspaceEdit | null>('workspace/willRenameFiles', {
        files: [{ oldUri: A.uri, newUri: 'file:///work/%D0%B1.hsm' }],
      });
      const range = { start: { line: 0, character: 17 }, end: { line: 0, character: 20 } };
      assert.deepEqual(edit, {
        documentChanges: [
          { textDocument: { uri: CONFIG, version: null }, edits: [{ range, newText: '"б"' }] },
        ],
      });
      const none = await client.connection.sendRequest('workspace/willRenameFiles', {
        files: [{ oldUri: 'file:///work/c.hsm', newUri: 'file:///work/d.hsm' }],
      });
      assert.equal(none, null);
    }));
});
