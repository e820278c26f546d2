// What the command line says of arguments and files that it cannot work with: always the cause, always exit code 2.
import assert from 'node:assert/strict';
import { ednaRow } from '../support/edna-rows';
import { hsmIn, hsmWith, TestFolder } from '../support/cli';
import { TEST_KEY } from '../support/list-server';

/** A command, and what it must say. */
type Mistake = readonly [command: string, says: string];

const USAGE = /^hsm: Use "hsm registered \[PATHS…\]"/;
const NOT_THERE = 'nowhere.hsm: no such file or folder, and no file matches it as a pattern.';
const NOT_UTF8 = 'bad.hsm: the file is not UTF-8 text';

const MISTAKES: readonly Mistake[] = [
  ['exports', 'Unknown command "exports". Did you mean "export"? Run "hsm --help" for the list.'],
  ['unheard-of', 'Unknown command "unheard-of". Run "hsm --help" for the list.'],
  ['check --unheard-of', 'Unknown option "--unheard-of". Run "hsm --help" for the list.'],
  ['explain unheard-of', 'There is no check "unheard-of". Run "hsm explain" for the list.'],
  ['check a.hsm --out x', '"hsm check" has no option "--out".'],
  ['why --text nowhere.txt', 'nowhere.txt'],
  ['render', 'No templates named: name files, folders or patterns.'],
  ['render a.hsm --format xml', 'Unknown format "xml": use text or html.'],
  ['render a.hsm --view x', 'Unknown view "x": use arrives or meant.'],
  ['render nowhere.hsm', NOT_THERE],
  ['render bad.hsm', NOT_UTF8],
  ['render a.hsm --samples Другой', 'has no sample set "Другой"; there are: Типичный.'],
  ['render a.hsm --samples Другой --out page.html', 'has no sample set "Другой"; there are: Типичный.'],
  ['render a.hsm --samples Другой --out a.png', 'has no sample set "Другой"; there are: Типичный.'],
  ['render plain/a.hsm --samples Другой', 'its hsm.config.json has no sample set "Другой".'],
  ['export', 'No templates named: name files, folders or patterns.'],
  ['export a.hsm --format xml', 'Unknown format: use xlsx, csv, tsv, html, json, http.'],
  ['export a.hsm', 'A workbook needs a file name: --out templates.xlsx.'],
  ['export nowhere.hsm --format csv', NOT_THERE],
  ['export bad.hsm --format csv', NOT_UTF8],
  ['export a.hsm --out no/where.csv', 'Cannot write no/where.csv, so it is unchanged'],
  ['export a.hsm --out no/where.xlsx', 'Cannot write no/where.xlsx, so it is unchanged'],
  ['status', 'No templates named: name files, folders or patterns.'],
  ['status a.hsm --format xml', 'Unknown format: use text, csv, tsv, html, json.'],
  ['status a.hsm --sort x', 'Unknown value of --sort: use file, name, lookup, registered.'],
  ['status nowhere.hsm', NOT_THERE],
  ['status bad.hsm', NOT_UTF8],
  ['status plain', 'Nothing to compare with: name the exported lookup or the registered list'],
  ['registered a.hsm --format xml', 'Unknown format "xml". Use text, json.'],
  ['registered plain', 'No list of registered templates could be read.'],
  ['registered create --out plain', 'No list of registered templates could be read.'],
  ['registered request nowhere.hsm', NOT_THERE],
];

/** What does not fit together: the command says how it is used. */
const MISUSED = [
  'registered create',
  'registered create more --out x',
  'registered request',
  'registered request a.hsm a.hsm',
  'registered request a.hsm --for vk',
  'registered a.hsm --out x',
  'registered a.hsm --for edna',
  'registered a.hsm --from edna',
  'registered a.hsm --host x',
  'registered a.hsm --account 5',
  'registered a.hsm --force',
  'registered download more',
  'registered download --for edna',
  'registered download --from vk',
];

describe('mistakes on the command line', () => {
  let folder: TestFolder;
  before(() => {
    folder = new TestFolder({
      'a.hsm': '[#HSM#]Заказ {{1}} готов.',
      'bad.hsm': new Uint8Array([0xc3, 0x28, 0xff]),
      'hsm.config.json': '{ "samples": { "Типичный": { "1": "№ 7" } } }',
      'plain/a.hsm': '[#HSM#]Заказ готов.',
      'plain/hsm.config.json': '{}',
    });
  });
  after(() => folder.remove());

  for (const [command, says] of MISTAKES)
    it(`says what is wrong: hsm ${command}`, async () => {
      const { code, output, errors } = await hsmIn(folder.path, ...command.split(' '));
      assert.equal(code, 2);
      assert.equal(output, '');
      assert.ok(errors.includes(says), errors);
    });

  for (const command of MISUSED)
    it(`shows the usage: hsm ${command}`, async () => {
      const { code, errors } = await hsmIn(folder.path, ...command.split(' '));
      assert.equal(code, 2);
      assert.match(errors, USAGE);
    });

  it('shows the help for a lonely name, and the version', async () => {
    const help = await hsmIn(folder.path);
    assert.deepEqual([help.code, help.output], [2, '']);
    assert.match(help.errors, /hsm check PATHS…/);
    const version = await hsmIn(folder.path, '--version');
    assert.deepEqual([version.code, version.errors], [0, '']);
    assert.match(version.output, /^\d+\.\d+\.\d+\n$/);
  });

  const keys = { EDNA_API_KEY: TEST_KEY, META_ACCESS_TOKEN: TEST_KEY };
  const downloads = [
    [{}, '--from meta', 'Put the key into the environment variable META_ACCESS_TOKEN.'],
    [{ EDNA_API_KEY: 'два слова' }, '', 'EDNA_API_KEY: This is not a whole key'],
    [keys, '--host ftp://example.org', 'The key is only sent over https.'],
    [keys, '--from meta', '--account'],
    [keys, '--from meta --account ../5', 'The number of the WhatsApp Business Account has digits only.'],
  ] as const;
  for (const [environment, options, says] of downloads)
    it(`asks nobody before it has all: hsm registered download ${options}`, async () => {
      const words = options === '' ? [] : options.split(' ');
      const { code, errors } = await hsmWith(environment, folder.path, 'registered', 'download', ...words);
      assert.equal(code, 2);
      assert.ok(errors.includes(says), errors);
    });
});

describe('the tables of the command line', () => {
  let folder: TestFolder;
  before(() => {
    const rows = [ednaRow(1, 'Ваш заказ {{1}} готов.'), ednaRow(2, 'Оцените визит, {{1}}.')];
    folder = new TestFolder({
      'z.hsm': '[#HSM#]Ваш заказ 5 готов.',
      'a.hsm': '[#HSM#]Такого шаблона нет.',
      'list.json': JSON.stringify(rows),
      'hsm.config.json': '{ "registered": "list.json" }',
    });
  });
  after(() => folder.remove());
  const run = async (command: string): Promise<string> =>
    (await hsmIn(folder.path, ...command.split(' '))).output;

  it('has the states of each template as a page, and with the separator of the language', async () => {
    assert.match(
      await run('status . --format html'),
      /<th scope="row">a\.hsm<\/th><td>a<\/td><td>missing<\/td>/,
    );
    assert.match(await run('status . --format csv'), /"a\.hsm",/);
    assert.match(await run('status . --format csv --language ru'), /"a\.hsm";/);
    assert.match(await run('status . --format tsv'), /^"a\.hsm"\t"a"\t"missing"/m);
  });

  it('orders rows by what was asked for', async () => {
    const order = async (by: string): Promise<readonly string[]> =>
      [...(await run(`status . --format tsv --sort ${by}`)).matchAll(/^"(\w+\.hsm)"/gm)].map(
        ([, name = '']) => name,
      );
    assert.deepEqual(await order('name'), ['a.hsm', 'z.hsm']);
    assert.deepEqual(await order('registered'), ['a.hsm', 'z.hsm'], 'what is not registered comes first');
  });

  it('names templates without a file, with their language, and what is not known as null', async () => {
    const text = await run('registered');
    assert.match(text, /z\.hsm +t1, approved/);
    assert.match(text, /a\.hsm +–/);
    const read: unknown = JSON.parse(await run('registered --format json'));
    assert.ok(typeof read === 'object' && read !== null && 'templates' in read && 'missing' in read);
    assert.ok(Array.isArray(read.templates) && Array.isArray(read.missing));
    assert.equal(read.templates.length, 2);
    assert.equal(read.missing.length, 1);
  });
});
