import assert from 'node:assert/strict';
import {
  ServerRequest,
  type CreateTemplatesResult,
  type RegistrationResult,
} from '../../server/src/shell/protocol';
import { connectFiles } from '../support/config-files';
import { ednaRow } from '../support/edna-rows';
import { startInProcess, type TestClient } from '../support/lsp';

const FOLDER = 'file:///work/';
const CONFIG = `${FOLDER}hsm.config.json`;

async function withFiles(
  files: Readonly<Record<string, string>>,
  work: (client: TestClient) => Promise<void>,
): Promise<void> {
  const client = startInProcess({ initializationOptions: { configFiles: true } });
  connectFiles(client, new Map(Object.entries(files)));
  await client.initialize();
  try {
    await work(client);
  } finally {
    await client.stop();
  }
}

describe('protocol: from the list to files, and from a file to Edna', () => {
  const rows = [
    ednaRow(1, 'Ваш заказ {{1}} готов.', {
      content: { text: 'Ваш заказ {{1}} готов.', textExampleParams: ['А-1'] },
      category: 'MARKETING',
    }),
    ednaRow(2, 'Ждём вас.'),
    ednaRow(3, 'Видео.', { content: { text: 'Видео.', header: { headerType: 'VIDEO' } } }),
    ednaRow(4, 'Отклонён.', { status: 'REJECTED' }),
  ];
  const files = {
    [CONFIG]: '{ "registered": "registered/list.json", "category": "utility" }',
    [`${FOLDER}registered/list.json`]: JSON.stringify(rows),
  };
  const create = (client: TestClient, wanted?: readonly string[]): Promise<CreateTemplatesResult | null> =>
    client.connection.sendRequest(ServerRequest.createTemplates.method, {
      ...{ folder: FOLDER, ...(wanted && { wanted }) },
    });

  it('makes a file for each approved template that BPMSoft has tags for', () =>
    withFiles(files, async (client) => {
      const created = await create(client);
      assert.deepEqual(
        created?.files.map(({ name, text }) => [name, text]),
        [
          ['t1.hsm', '[#HSM#]Ваш заказ {{1}} готов.'],
          ['t2.hsm', '[#HSM#]Ждём вас.'],
        ],
      );
      assert.deepEqual(created.leftOut, ['t3: skipped, BPMSoft has no tag for its header.']);
    }));
  it('puts examples and another category of the wanted ones into the configuration', () =>
    withFiles(files, async (client) => {
      const { configuration } = (await create(client, ['t1.hsm', 't2.hsm'])) ?? {};
      assert.equal(configuration?.uri, CONFIG);
      assert.deepEqual((JSON.parse(configuration.content) as { templates: object }).templates, {
        t1: { category: 'marketing', samples: { Edna: { '1': 'А-1' } } },
      });
      assert.equal((await create(client, ['t2.hsm']))?.configuration, undefined);
    }));
  it('makes nothing without a list', () =>
    withFiles({ [CONFIG]: '{}' }, async (client) => assert.equal(await create(client), null)));

  const prepare = async (
    client: TestClient,
    text: string,
    more: object = {},
  ): Promise<RegistrationResult> => {
    const uri = `${FOLDER}${encodeURIComponent('Заказ готов.hsm')}`;
    await client.open(uri, text);
    return client.connection.sendRequest(ServerRequest.registration.method, {
      ...{ textDocument: { uri }, service: 'edna', ...more },
    });
  };
  it('makes the request under the name that the author chose', () =>
    withFiles({ [CONFIG]: '{ "category": "utility" }' }, async (client) => {
      const { json, gaps, suggestedName } = await prepare(client, '[#HSM#]Ваш заказ готов к выдаче.', {
        name: 'ready',
      });
      assert.equal(suggestedName, 'zakaz_gotov');
      const request = JSON.parse(json ?? '') as { messageMatcher: { name: string; language: string } };
      assert.equal(request.messageMatcher.name, 'ready');
      assert.equal(request.messageMatcher.language, 'RU');
      assert.match(gaps.join(), /subjectIds/);
    }));
  it('makes none while Meta would refuse the text, and says what it would refuse', () =>
    withFiles({ [CONFIG]: '{ "category": "utility" }' }, async (client) => {
      const { json, refused } = await prepare(client, '[#HSM#]Ваш заказ готов к выдаче.[*HEAD*]Заказ 🎉');
      assert.equal(json, undefined);
      assert.equal(refused.length, 1);
      assert.match(refused[0]?.message ?? '', /emoji/i);
      assert.equal(refused[0]?.range.start.line, 0);
    }));
  it('says what is missing: the category, a sample', () =>
    withFiles({}, async (client) => {
      const { json, problem } = await prepare(client, '[#HSM#]Ваш заказ готов к выдаче.');
      assert.equal(json, undefined);
      assert.match(problem ?? '', /"category"/);
    }));
});
