import assert from 'node:assert/strict';
import {
  ServerRequest,
  type CopyTextParams,
  type CreateTemplatesResult,
  type IndexFilesResult,
  type WithoutFileResult,
} from '../../server/src/shell/protocol';
import * as handOver from '../../server/src/service/hand-over';
import { parts } from '../../server/src/shell/parts';
import { connectFiles } from '../support/config-files';
import { startInProcess, withServer, type TestClient } from '../support/lsp';

const CONFIG = 'file:///work/hsm.config.json';
const LIST = JSON.stringify(
  ['Одно', 'Два "раз"', 'Пять', 'Заказ\u00a0{{1}} готов,\n{{2}}'].map((text, index) => ({
    ...{ id: index, name: `t${index}`, status: 'APPROVED', channelType: 'WHATSAPP', type: 'OPERATOR' },
    content: { text },
  })),
);
const FILES = [
  { uri: 'file:///work/a.hsm', text: '[#HSM#]Одно' },
  { uri: 'file:///work/b.hsm', text: '[#HSM#]Два «раз»' },
];

async function withFolder(work: (client: TestClient) => Promise<void>): Promise<void> {
  parts().handOver = handOver;
  const records = [
    { name: 'b', description: '[#HSM#]Два «раз»!', type: '' },
    { name: 'd', description: '[#HSM#]Четыре', type: '' },
  ];
  const lookup = await handOver.writeWorkbook(handOver.lookupTable(records), 'S');
  const client = startInProcess({ initializationOptions: { configFiles: true, locale: 'en' } });
  connectFiles(
    client,
    new Map([
      [CONFIG, '{"lookup": {"file": "lookup.xlsx"}, "registered": "list.json"}'],
      ['file:///work/list.json', LIST],
    ]),
    new Map([['file:///work/lookup.xlsx', lookup]]),
  );
  await client.initialize();
  try {
    await work(client);
  } finally {
    await client.stop();
  }
}

describe('protocol: file, lookup and registered list', () => {
  it('are in the entries of the templates', async () => {
    await withFolder(async ({ connection }) => {
      const params = { files: FILES, restart: true, complete: true };
      const { entries } = await connection.sendRequest<IndexFilesResult>(
        ServerRequest.indexFiles.method,
        params,
      );
      assert.deepEqual(
        entries.map(({ name, lookup, registered }) => [name, lookup?.state, registered?.state]),
        [
          ['a', 'missing', 'equal'],
          ['b', 'different', 'different'],
        ],
      );
      assert.match(entries[1]?.lookup?.note ?? '', /BPMSoft has “«раз»!”, the file “«раз»”/);
    });
  });

  it('have rows of their own where the folder has no file, and texts to be compared', async () => {
    await withFolder(async ({ connection }) => {
      await connection.sendRequest(ServerRequest.indexFiles.method, {
        files: FILES,
        restart: true,
        complete: true,
      });
      const rows = await connection.sendRequest<WithoutFileResult>(ServerRequest.withoutFile.method, {});
      assert.deepEqual(
        rows.map(({ name, lookup, registered }) => [name, lookup?.state, registered?.state]),
        [
          ['d', 'present', 'missing'],
          ['t2', 'missing', 'present'],
          ['t3', 'missing', 'present'],
        ],
      );
      const [, template] = FILES;
      assert.ok(template);
      const textOf = (params: CopyTextParams): Promise<string | null> =>
        connection.sendRequest<string | null>(ServerRequest.copyText.method, params);
      assert.equal(await textOf({ template, copy: 'lookup' }), '[#HSM#]Два «раз»!');
      assert.equal(await textOf({ template, copy: 'registered' }), '[#HSM#]Два "раз"');
      // With the values of the file and where its tags are, so that only the no-break space is a difference.
      const values = { uri: template.uri, text: '[#HSM#]Заказ А-1 готов,\nЕлена\n' };
      assert.equal(
        await textOf({ template: values, copy: 'registered' }),
        '[#HSM#]Заказ\u00a0А-1 готов,\nЕлена\n',
      );
      const other = { uri: template.uri, text: '[#HSM#]Чего в списке нет' };
      assert.equal(await textOf({ template: other, copy: 'registered' }), null);
      assert.equal(await textOf({ key: rows[0]?.key ?? '', copy: 'lookup' }), '[#HSM#]Четыре');
      assert.equal(await textOf({ key: rows[1]?.key ?? '', copy: 'lookup' }), '[#HSM#]Пять');
      assert.equal(await textOf({ key: 'gone', copy: 'lookup' }), null);
      // By its text, the list of templates finds the file that a registered template becomes.
      const created = await connection.sendRequest<CreateTemplatesResult>(
        ServerRequest.createTemplates.method,
        { folder: 'file:///work/' },
      );
      const text = await textOf({ key: rows[1]?.key ?? '', copy: 'registered' });
      assert.equal(created.files.find((file) => file.text === text)?.name, 't2.hsm');
    });
  });

  it('become a page or a table for others', async () => {
    await withFolder(async ({ connection }) => {
      const rows = [
        { file: 'a.hsm', name: 'a', lookup: { state: 'different', name: 'a', note: '<b>' } },
        { name: '=1', lookup: { state: 'present', name: '', note: '' } },
      ];
      const html = await connection.sendRequest<string>(ServerRequest.copiesTable.method, {
        rows,
        format: 'html',
      });
      assert.match(html, /<th scope="row">a\.hsm<\/th><td>a<\/td><td>different<\/td><td>&lt;b&gt;<\/td>/);
      const csv = await connection.sendRequest<string>(ServerRequest.copiesTable.method, {
        rows,
        format: 'csv',
      });
      assert.match(csv, /"missing","'=1","present",""/);
    });
  });

  it('become a table with the separator that a Russian spreadsheet expects', async () => {
    await withServer({ locale: 'ru' }, async ({ connection }) => {
      const rows = [{ name: 'a', lookup: { state: 'present', name: 'a', note: '' } }];
      const csv = await connection.sendRequest<string>(ServerRequest.copiesTable.method, {
        rows,
        format: 'csv',
      });
      assert.match(csv, /;"a";/);
    });
  });
});
