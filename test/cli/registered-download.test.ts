import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { hsmIn, hsmWith, TestFolder, type Ran } from '../support/cli';
import { ednaRow } from '../support/edna-rows';
import { edna, ListServer, meta, sendJson, TEST_KEY, type Answerer } from '../support/list-server';

describe('hsm registered download', () => {
  let folder: TestFolder;
  const servers: ListServer[] = [];
  beforeEach(() => (folder = new TestFolder()));
  afterEach(async () => {
    folder.remove();
    await Promise.all(servers.splice(0).map((server) => server.close()));
  });
  const start = async (answer: Answerer): Promise<string> => {
    const server = await ListServer.start(answer);
    servers.push(server);
    return server.origin;
  };
  /** Runs the command; nothing that it writes may hold the key. */
  const download = async (...args: string[]): Promise<Ran> => {
    const environment = { EDNA_API_KEY: TEST_KEY, META_ACCESS_TOKEN: TEST_KEY };
    const ran = await hsmWith(environment, folder.path, 'registered', 'download', ...args);
    for (const text of [ran.output, ran.errors, ...files().map((name) => folder.read(`registered/${name}`))])
      assert.ok(!text.includes(TEST_KEY), text);
    return ran;
  };
  const files = (): readonly string[] =>
    existsSync(folder.file('registered')) ? readdirSync(folder.file('registered')).sort() : [];
  const rows = (count: number): object[] =>
    Array.from({ length: count }, (_, index) => ednaRow(index, `Ваш заказ {{1}} готов, ${index}.`));

  it('keeps one list for each channel, which then can be compared with', async () => {
    const origin = await start(edna({ 537: rows(3), 538: [ednaRow(9, 'Оцените визит, {{1}}.')] }));
    folder.write('hsm.config.json', '{ "registered": "registered/*.json" }');
    folder.write('a.hsm', '[#HSM#]Оцените визит, Анна.');
    const { code, errors } = await download('--host', origin);
    assert.equal(code, 0, errors);
    assert.deepEqual(files(), ['Магазин.json', 'Опросы.json']);
    assert.match(errors, /Магазин\.json: 3 templates, 3 approved\./);
    assert.doesNotMatch(errors, /hsm\.config\.json/, 'the configuration names the lists already');
    const { output } = await hsmIn(folder.path, 'registered');
    assert.match(output, /a\.hsm +t9, approved/);
  });
  it('says how to name the lists', async () => {
    const origin = await start(edna({ 537: rows(3), 538: rows(1) }));
    const { errors } = await download('--host', origin);
    assert.match(errors, /add "registered": "registered\/\*\.json" to hsm\.config\.json/);
  });
  it('reports as JSON', async () => {
    const origin = await start(edna({ 537: rows(3) }));
    const { code, output } = await download('--host', origin, '--format', 'json', '--out', 'lists');
    assert.equal(code, 2, 'one channel has no templates');
    const { lists } = JSON.parse(output) as { lists: readonly object[] };
    assert.deepEqual(lists[0], {
      ...{
        channel: 'Магазин',
        file: 'lists/Магазин.json',
        state: 'written',
        templates: 3,
        approved: 3,
        why: null,
      },
    });
    assert.match(JSON.stringify(lists[1]), /"state":"failed".*no templates/);
  });
  it('replaces a list by a newer one', async () => {
    folder.write('registered/Магазин.json', JSON.stringify(rows(5)));
    const { code } = await download('--host', await start(edna({ 537: rows(6), 538: rows(1) })));
    assert.equal(code, 0);
    assert.equal((JSON.parse(folder.read('registered/Магазин.json')) as object[]).length, 6);
    assert.deepEqual(files(), ['Магазин.json', 'Опросы.json'], 'no temporary file is left');
  });
  it('keeps a list when the service returns far fewer templates, unless forced', async () => {
    const before = JSON.stringify(rows(10));
    folder.write('registered/Магазин.json', before);
    const origin = await start(edna({ 537: rows(2), 538: rows(1) }));
    const { code, errors } = await download('--host', origin);
    assert.equal(code, 1);
    assert.match(errors, /not replaced\. The new list has 2 templates, the kept one 10\. Use --force/);
    assert.equal(folder.read('registered/Магазин.json'), before);
    assert.equal((await download('--host', origin, '--force')).code, 0);
    assert.notEqual(folder.read('registered/Магазин.json'), before);
  });
  for (const [what, answer] of [
    ['an empty list', []],
    ['an error reply', { code: 'error-system' }],
  ] as const) {
    it(`never replaces a list by ${what}, forced or not`, async () => {
      const before = JSON.stringify(rows(3));
      folder.write('registered/Магазин.json', before);
      const origin = await start(edna({ 537: answer, 538: rows(1) }));
      assert.equal((await download('--host', origin, '--force')).code, 1);
      assert.equal(folder.read('registered/Магазин.json'), before);
    });
  }
  it('leaves the kept list when a channel cannot be downloaded, and still takes the others', async () => {
    const before = JSON.stringify(rows(3));
    folder.write('registered/Магазин.json', before);
    const good = edna({ 538: rows(1) });
    const origin = await start((asked, response, self) =>
      asked.body.includes('537') ? sendJson(response, {}, 500) : good(asked, response, self),
    );
    const { code, errors } = await download('--host', origin);
    assert.equal(code, 2);
    assert.match(errors, /Магазин: no list\. .*\(500\)/);
    assert.equal(folder.read('registered/Магазин.json'), before);
    assert.deepEqual(files(), ['Магазин.json', 'Опросы.json']);
  });
  it('explains a key that is not accepted', async () => {
    const origin = await start(edna({}));
    const ran = await hsmWith(
      { EDNA_API_KEY: 'wrong-key-0123456789' },
      folder.path,
      'registered',
      'download',
      '--host',
      origin,
    );
    assert.equal(ran.code, 2);
    assert.match(ran.errors, /does not accept the key \(401\)/);
    assert.doesNotMatch(ran.errors, /wrong-key/);
  });
  it('needs the key in the environment', async () => {
    const ran = await hsmIn(folder.path, 'registered', 'download');
    assert.equal(ran.code, 2);
    assert.match(ran.errors, /EDNA_API_KEY/);
  });
  it('takes all pages of Meta’s list', async () => {
    const row = (id: string): object => ({
      ...{ id, name: `t${id}`, language: 'ru', status: 'APPROVED', category: 'UTILITY' },
      components: [{ type: 'BODY', text: `Ваш заказ {{1}} готов, ${id}.` }],
    });
    const origin = await start(meta([[row('1'), row('2')], [row('3')]]));
    const args = ['--from', 'meta', '--host', origin, '--account', '1234567890'];
    const { code, errors } = await download(...args);
    assert.equal(code, 0, errors);
    assert.match(errors, /meta-1234567890\.json: 3 templates, 3 approved/);
    assert.equal((await download('--from', 'meta', '--host', origin)).code, 2, 'without an account');
  });
  it('refuses options that do not belong together', async () => {
    assert.equal((await download('--from', 'mango')).code, 2);
    assert.equal((await download('more')).code, 2);
    assert.equal((await hsmIn(folder.path, 'registered', '--host', 'app.edna.ru')).code, 2);
  });
});
