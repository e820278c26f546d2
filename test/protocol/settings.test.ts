import assert from 'node:assert/strict';
import { withServer } from '../support/lsp';
import { ServerRequest } from '../../server/src/shell/protocol';

const URI = 'file:///work/a.hsm';
const BROKEN = '[#HSM#]Ждём вас![*head*]Запись';

async function changeSettings(
  client: { connection: { sendNotification: (method: string, params: unknown) => Promise<void> } },
  settings: unknown = null,
) {
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
}

describe('protocol: settings', () => {
  it('change severities at once, in every open document', async () => {
    let severity = 'warning';
    await withServer({ configuration: () => ({ severity: { 'tag-case': severity } }) }, async (client) => {
      await client.open(URI, BROKEN);
      assert.deepEqual(
        (await client.pull(URI)).map((one) => one.severity),
        [2],
      );
      severity = 'off';
      assert.deepEqual(
        (await client.pull(URI)).map((one) => one.severity),
        [2],
        'asked again without a reason',
      );
      await changeSettings(client);
      await client.until(() => client.refreshes === 1);
      assert.deepEqual(await client.pull(URI), []);
    });
  });

  it('are published again to an editor that cannot pull', async () => {
    let severity = 'hint';
    await withServer(
      { pulls: false, configuration: () => ({ severity: { 'tag-case': severity } }) },
      async (client) => {
        await client.open(URI, BROKEN);
        await client.until(() => client.published.length === 1);
        severity = 'error';
        await changeSettings(client);
        await client.until(() => client.published.length === 2);
        assert.deepEqual(
          client.published.map(({ diagnostics }) => diagnostics[0]?.severity),
          [4, 1],
        );
      },
    );
  });

  it('are asked once for each workspace folder', () =>
    withServer(
      {
        folders: ['file:///work', 'file:///work/inner', 'file:///other'],
        configuration: (scope) => ({
          severity: { 'tag-case': scope === 'file:///work/inner' ? 'off' : 'hint' },
        }),
      },
      async (client) => {
        const severities: Record<string, number | undefined> = {};
        for (const path of ['work/a', 'work/b', 'work/inner/c', 'other/d', 'workshop/e']) {
          const uri = `file:///${path}.hsm`;
          await client.open(uri, BROKEN);
          severities[path] = (await client.pull(uri))[0]?.severity;
        }
        assert.deepEqual(severities, {
          'work/a': 4,
          'work/b': 4,
          'work/inner/c': undefined,
          'other/d': 4,
          'workshop/e': 4,
        });
        assert.deepEqual(client.asked, [
          'file:///work',
          'file:///work/inner',
          'file:///other',
          'file:///workshop/e.hsm',
        ]);
      },
    ));

  it('are ignored when they are invalid', () =>
    withServer(
      {
        configuration: () => ({
          severity: { 'tag-case': 'loud', x: 1 },
          maxNumberOfProblems: -1,
          category: 7,
        }),
      },
      async (client) => {
        await client.open(URI, BROKEN);
        assert.deepEqual(
          (await client.pull(URI)).map(({ code, severity }) => [code, severity]),
          [['tag-case', 2]],
        );
      },
    ));

  it('are taken from the notification of an editor that only pushes them', () =>
    withServer({}, async (client) => {
      await client.open(URI, BROKEN);
      await changeSettings(client, { hsm: { severity: { 'tag-case': 'information' } } });
      assert.deepEqual(
        (await client.pull(URI)).map(({ severity }) => severity),
        [3],
      );
    }));

  it('of an editor that fails to answer are the defaults, and it is logged', () =>
    withServer(
      {
        configuration: () => {
          throw new Error('no settings today');
        },
      },
      async (client) => {
        await client.open(URI, BROKEN);
        assert.deepEqual(await client.pullIds(URI), ['tag-case']);
        await client.until(() => client.logged.length > 0);
        assert.match(client.logged[0] ?? '', /workspace\/configuration failed/);
      },
    ));

  describe('language', () => {
    const cases: [string, Parameters<typeof withServer>[0], RegExp][] = [
      ['of initialize', { locale: 'ru' }, /[а-яё]/i],
      ['with a region', { locale: 'ru-RU' }, /[а-яё]/i],
      [
        'of the initialization options first',
        { locale: 'en', initializationOptions: { locale: 'ru' } },
        /[а-яё]/i,
      ],
      ['that is unknown is English', { locale: 'de' }, /^[^а-яё]*$/i],
      ['that is missing is English', {}, /^[^а-яё]*$/i],
    ];
    for (const [name, options, pattern] of cases) {
      it(name, () =>
        withServer(options, async (client) => {
          await client.open(URI, `[#HSM#]А[*HEAD*]${'я'.repeat(61)}`);
          const [found] = await client.pull(URI);
          assert.match(typeof found?.message === 'string' ? found.message : '', pattern);
          const page = await client.connection.sendRequest<string>(ServerRequest.explain.method, {
            check: 'header-too-long',
          });
          assert.match(page.split('\n')[0] ?? '', pattern);
        }),
      );
    }
  });
});
