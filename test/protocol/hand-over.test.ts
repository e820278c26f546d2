import assert from 'node:assert/strict';
import * as handOver from '../../server/src/service/hand-over';
import {
  ClientRequest,
  ServerRequest,
  type CompareTextResult,
  type ExportRowsResult,
  type ExportTableResult,
  type ImportLookupResult,
} from '../../server/src/shell/protocol';
import { parts } from '../../server/src/shell/parts';
import { startInProcess, withServer, type TestClient } from '../support/lsp';

const FOLDER = 'file:///work/';

/** A server whose folder has this `hsm.config.json`. */
async function withConfiguration(text: string, test: (client: TestClient) => Promise<void>): Promise<void> {
  const client = startInProcess({ initializationOptions: { configFiles: true } });
  const file = { uri: `${FOLDER}hsm.config.json`, text };
  client.connection.onRequest(ClientRequest.findFile.method, ({ name }: { name: string }) =>
    file.uri.endsWith(`/${name}`) ? file : null,
  );
  client.connection.onRequest(ClientRequest.readFile.method, () => null);
  await client.initialize();
  try {
    await test(client);
  } finally {
    await client.stop();
  }
}

const rowsOf = (client: TestClient, texts: Readonly<Record<string, string>>): Promise<ExportRowsResult> =>
  client.connection.sendRequest(ServerRequest.exportRows.method, {
    files: Object.entries(texts).map(([name, text]) => ({
      uri: `${FOLDER}${encodeURIComponent(name)}`,
      text,
      name,
    })),
  });
const tableOf = (
  client: TestClient,
  { rows }: ExportRowsResult,
  extra: object = {},
): Promise<ExportTableResult> =>
  client.connection.sendRequest(ServerRequest.exportTable.method, {
    ...{ rows, format: 'xlsx', title: 'Шаблоны', uri: `${FOLDER}a.hsm` },
    ...extra,
  });

describe('protocol: the way into BPMSoft', () => {
  before(() => {
    // What the script hand-over.js does.
    parts().handOver = handOver;
  });

  it('makes a workbook of the templates under their configuration', () =>
    withConfiguration(
      '{ "lookup": { "type": "WhatsApp", "columns": { "name": "Имя" } }, "names": { "б.hsm": "Визит" }, "ignore": ["c.hsm"] }',
      async (client) => {
        const rows = await rowsOf(client, {
          'a.hsm': '[#HSM#]Ждём вас.',
          'б.hsm': '[#HSM#]Два\r\n',
          'c.hsm': 'x',
        });
        const { problems, files } = await tableOf(client, rows);
        assert.deepEqual(problems, []);
        assert.equal(files[0]?.count, 2);
        const read = handOver.readWorkbook(Buffer.from(files[0].content, 'base64'));
        assert.ok(read.ok);
        assert.deepEqual(
          read.value.rows.map(({ cells }) => cells),
          [
            ['Имя', 'Описание', 'Тип шаблона ответа'],
            ['a', '[#HSM#]Ждём вас.', 'WhatsApp'],
            ['Визит', '[#HSM#]Два', 'WhatsApp'],
          ],
        );
      },
    ));

  it('refuses templates with errors until it is forced, and names them', () =>
    withServer({}, async (client) => {
      const rows = await rowsOf(client, { 'a.hsm': 'Без тега, но с текстом.' });
      const refused = await tableOf(client, rows);
      assert.deepEqual(refused.files, []);
      assert.match(refused.problems[0]?.message ?? '', /^a\.hsm: The template has \d+ open error/);
      assert.equal((await tableOf(client, rows, { force: true })).files.length, 1);
    }));

  it('makes the other formats, too', () =>
    withServer({}, async (client) => {
      const rows = await rowsOf(client, { 'a.hsm': '[#HSM#]Ждём вас.' });
      for (const [format, content] of [
        ['csv', /^\ufeff"Название"/],
        ['html', /<title>Шаблоны<\/title>/],
        ['http', /\$metadata/],
      ] as const) {
        const { files } = await tableOf(client, rows, { format });
        assert.match(Buffer.from(files[0]?.content ?? '', 'base64').toString(), content);
      }
    }));

  describe('an exported lookup', () => {
    const lookup = async (...rows: readonly (readonly string[])[]): Promise<string> => {
      const columns = ['Название', 'Описание'].map((caption) => ({ key: caption, caption, width: 9 }));
      return Buffer.from(await handOver.writeWorkbook({ columns, rows }, 'S')).toString('base64');
    };
    const importOf = (client: TestClient, content: string, extra: object = {}): Promise<ImportLookupResult> =>
      client.connection.sendRequest(ServerRequest.importLookup.method, {
        ...{ content, folder: FOLDER, files: [], taken: [] },
        ...extra,
      });

    it('is compared with the folder: new, changed, equal, gone, left out', () =>
      withConfiguration('{ "names": { "b.hsm": "Визит" } }', async (client) => {
        const content = await lookup(
          ['a', '[#HSM#]Одно и то же'],
          ['Визит', '[#HSM#]Два'],
          ['new/one', '[#HSM#]Три'],
          ['Ответ', 'Добрый день!'],
        );
        const file = (name: string, text: string) => ({ uri: `${FOLDER}${name}`, text });
        const files = [
          file('a.hsm', '[#HSM#]Одно\n'),
          file('b.hsm', '[#HSM#]Два\n'),
          file('c.hsm', '[#HSM#]Четыре'),
        ];
        assert.deepEqual(await importOf(client, content, { files, taken: ['new_one.hsm'] }), {
          created: [{ fileName: 'new_one (2).hsm', name: 'new/one', text: '[#HSM#]Три' }],
          changed: [
            {
              uri: `${FOLDER}a.hsm`,
              name: 'a',
              text: '[#HSM#]Одно и то же',
              difference: 'The texts differ from line 1 on: BPMSoft has “Одно и то же”, the file “Одно”.',
            },
          ],
          equal: 1,
          gone: [{ uri: `${FOLDER}c.hsm`, name: 'c' }],
          leftOut: ['row 5, “Ответ”: left out, not a template: no [#HSM#]'],
          configuredBy: `${FOLDER}hsm.config.json`,
        });
      }));

    it('is refused with the reason', () =>
      withServer({}, async (client) => {
        const { problem, created } = await importOf(client, Buffer.from('no workbook').toString('base64'));
        assert.match(problem ?? '', /not an Excel workbook/);
        assert.deepEqual(created, []);
      }));

    it('leaves the names that no file name can hold in the configuration', () =>
      withServer({}, async (client) => {
        const keep = (text: string): Promise<string | null> =>
          client.connection.sendRequest(ServerRequest.keepNames.method, {
            configuration: `${FOLDER}hsm.config.json`,
            text,
            names: [
              { uri: `${FOLDER}x/a_b.hsm`, name: 'a/b' },
              { uri: `${FOLDER}c.hsm`, name: 'c' },
            ],
          });
        assert.match((await keep('{\n  // ours\n}\n')) ?? '', /"names": \{\s*"x\/a_b\.hsm": "a\/b"\s*\}/);
        assert.equal(await keep('[]'), null);
      }));
  });

  it('compares a text from BPMSoft with the open template', () =>
    withServer({}, async (client) => {
      const uri = `${FOLDER}a.hsm`;
      await client.open(uri, '[#HSM#]Здравствуйте!\nЖдём вас.\n');
      const compare = (text: string): Promise<CompareTextResult> =>
        client.connection.sendRequest(ServerRequest.compareText.method, { uri, text });
      assert.equal((await compare('[#HSM#]Здравствуйте!\r\nЖдём вас.')).isEqual, true);
      const lost = await compare('[#HSM#]Здравствуйте! Ждём вас.');
      assert.deepEqual(lost, {
        isEqual: false,
        message: 'Line breaks differ, first on line 1. BPMSoft has a plain space, the file a line break.',
      });
    }));
});
