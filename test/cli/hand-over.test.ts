import assert from 'node:assert/strict';
import * as v from 'valibot';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { lookupTable, readWorkbook, writeWorkbook } from '../../server/src/service/hand-over';
import type { LookupRecord } from '../../server/src/service';
import { hsmIn, TestFolder, type Ran } from '../support/cli';

/** The rows of `hsm status --format json`. */
const COPY = v.object({ state: v.string(), note: v.string() });
const ROWS = v.array(
  v.object({ file: v.nullable(v.string()), name: v.string(), lookup: COPY, registered: COPY }),
);

describe('hsm export, import and status', () => {
  let folder: TestFolder;
  afterEach(() => folder.remove());
  const run = (...args: string[]): Promise<Ran> => hsmIn(folder.path, ...args);

  function sheetOf(name: string): readonly (readonly string[])[] {
    const read = readWorkbook(readFileSync(folder.file(name)));
    assert.ok(read.ok);
    return read.value.rows.map(({ cells }) => cells);
  }

  async function lookup(...records: LookupRecord[]): Promise<Uint8Array> {
    return writeWorkbook(lookupTable(records), 'Шаблоны ответов');
  }
  const record = (name: string, description: string, type = 'WhatsApp'): LookupRecord => ({
    name,
    description,
    type,
  });

  describe('export', () => {
    it('writes a workbook with the names, the texts and the type', async () => {
      folder = new TestFolder({
        'hsm.config.json': '{ "lookup": { "type": "WhatsApp" }, "names": { "sub/b.hsm": "Визит: утро" } }',
        'Оплата.hsm': '[#HSM#]Счёт оплачен.\r\nСпасибо, что выбрали нас!\r\n',
        'sub/b.hsm': '[#HSM#]Ждём вас завтра утром.',
      });
      const { code, errors } = await run('export', '.', '--out', 'out.xlsx');
      assert.equal(code, 0, errors);
      assert.match(errors, /out\.xlsx: 2 templates\./);
      assert.deepEqual(sheetOf('out.xlsx'), [
        ['Название', 'Описание', 'Тип шаблона ответа'],
        ['Визит: утро', '[#HSM#]Ждём вас завтра утром.', 'WhatsApp'],
        ['Оплата', '[#HSM#]Счёт оплачен.\nСпасибо, что выбрали нас!', 'WhatsApp'],
      ]);
    });

    it('refuses templates with errors, unless it is forced', async () => {
      folder = new TestFolder({ 'a.hsm': 'Без тега, но с текстом.' });
      const refused = await run('export', 'a.hsm', '--out', 'out.xlsx');
      assert.equal(refused.code, 1);
      assert.match(refused.errors, /a\.hsm: The template has \d+ open errors?/);
      assert.match(refused.errors, /Nothing was written.*--force/);
      assert.equal(existsSync(folder.file('out.xlsx')), false);
      assert.equal((await run('export', 'a.hsm', '--out', 'out.xlsx', '--force')).code, 0);
    });

    it('refuses equal names even then', async () => {
      folder = new TestFolder({ 'x/a.hsm': '[#HSM#]Ждём вас.', 'y/a.hsm': '[#HSM#]Ждём вас завтра.' });
      const { code, errors } = await run('export', '.', '--out', 'out.xlsx', '--force');
      assert.equal(code, 1);
      assert.match(errors, /also used by x\/a\.hsm/);
      assert.doesNotMatch(errors, /--force/);
    });

    it('prints other formats, and warns that CSV is not for the import', async () => {
      folder = new TestFolder({ 'a.hsm': '[#HSM#]Ждём вас.' });
      const csv = await run('export', 'a.hsm', '--format', 'csv');
      assert.equal(csv.code, 0);
      assert.ok(csv.output.startsWith('\ufeff"Название","Описание"'));
      assert.match(csv.errors, /BPMSoft cannot import this table/);
      const russian = await run('export', 'a.hsm', '--format', 'csv', '--language', 'ru');
      assert.ok(russian.output.startsWith('\ufeff"Название";"Описание"'));
      const json: unknown = JSON.parse((await run('export', 'a.hsm', '--format', 'json')).output);
      assert.deepEqual(json, [{ name: 'a', description: '[#HSM#]Ждём вас.', type: '' }]);
      assert.match((await run('export', 'a.hsm', '--format', 'http')).output, /\$metadata/);
      assert.match((await run('export', 'a.hsm', '--format', 'html')).output, /<table>/);
    });

    it('says what is missing in the call', async () => {
      folder = new TestFolder({ 'a.hsm': '[#HSM#]Ждём вас.' });
      assert.match((await run('export', 'a.hsm')).errors, /--out templates\.xlsx/);
      assert.match((await run('export', 'a.hsm', '--format', 'doc')).errors, /use xlsx, csv/);
      assert.match((await run('export', '--out', 'a.xlsx')).errors, /name files/);
    });

    it('writes several files when one import cannot take all templates', async () => {
      const files = Array.from({ length: 2001 }, (_, index): [string, string] => [
        `${index}.hsm`,
        `[#HSM#]Ждём вас, номер ${index}.`,
      ]);
      folder = new TestFolder(Object.fromEntries(files));
      assert.match(
        (await run('export', '.', '--out', 'out.xlsx')).errors,
        /2,001 templates; one import takes 2,000/,
      );
      assert.equal((await run('export', '.', '--out', 'out.xlsx', '--split')).code, 0);
      assert.deepEqual(
        readdirSync(folder.path).filter((name) => name.endsWith('.xlsx')),
        ['out-1.xlsx', 'out-2.xlsx'],
      );
      assert.equal(sheetOf('out-2.xlsx').length, 2);
    }).timeout(60_000);
  });

  describe('import', () => {
    it('makes a file of each template, keeps the names, and lists the rest', async () => {
      folder = new TestFolder({
        'lookup.xlsx': await lookup(
          record('Визит: утро', '[#HSM#]Ждём вас.\nДо встречи!'),
          record('Визит: утро', '[#HSM#]Ждём вас снова.'),
          record('..\\..\\x', '[#hsm#]Ждём'),
          record('Ответ', 'Добрый день!'),
        ),
      });
      const { code, errors } = await run('import', 'lookup.xlsx', '--out', 'new/folder');
      assert.equal(code, 0, errors);
      assert.deepEqual(readdirSync(folder.file('new/folder')).sort(), [
        '___.._x.hsm',
        'hsm.config.json',
        'Визит_ утро (2).hsm',
        'Визит_ утро.hsm',
      ]);
      assert.equal(folder.read('new/folder/Визит_ утро.hsm'), '[#HSM#]Ждём вас.\nДо встречи!');
      assert.match(errors, /row 5, “Ответ”: left out, not a template/);
      assert.match(errors, /its \[#HSM#\] is damaged/);
      assert.match(errors, /New: 3, overwritten: 0/);
      const config: unknown = JSON.parse(folder.read('new/folder/hsm.config.json'));
      assert.deepEqual(config, {
        names: {
          'Визит_ утро.hsm': 'Визит: утро',
          'Визит_ утро (2).hsm': 'Визит: утро',
          '___.._x.hsm': '..\\..\\x',
        },
      });
    });

    it('shows what changed in the lookup since, and overwrites only on request', async () => {
      folder = new TestFolder({
        'hsm.config.json': '{\n  // ours\n  "category": "utility",\n}\n',
        'а.hsm': '[#HSM#]Одно\n',
        'б.hsm': '[#HSM#]Два',
        'своё.hsm': '[#HSM#]Три',
        'lookup.xlsx': await lookup(
          record('а', '[#HSM#]Одно и то же'),
          record('б', '[#HSM#]Два'),
          record('в/г', '[#HSM#]Новое'),
        ),
      });
      const first = await run('import', 'lookup.xlsx', '--out', '.');
      assert.equal(first.code, 0, first.errors);
      assert.match(first.errors, /а\.hsm: The texts differ from line 1/);
      assert.match(
        first.errors,
        /New: 1, overwritten: 0, changed but kept: 1, equal: 1, not in the lookup: 1/,
      );
      assert.equal(folder.read('а.hsm'), '[#HSM#]Одно\n');
      assert.match(folder.read('hsm.config.json'), /\/\/ ours[^]*"names": \{\s*"в_г\.hsm": "в\/г"/);
      const second = await run('import', 'lookup.xlsx', '--out', '.', '--overwrite');
      assert.match(second.errors, /New: 0, overwritten: 1, changed but kept: 0, equal: 2/);
      assert.equal(folder.read('а.hsm'), '[#HSM#]Одно и то же\n');
    });

    it('says why a file cannot be imported', async () => {
      folder = new TestFolder({ 'a.xlsx': 'no workbook', 'b.xlsx': await lookup() });
      const run1 = await run('import', 'a.xlsx', '--out', 'x');
      assert.deepEqual([run1.code, existsSync(folder.file('x'))], [2, false]);
      assert.match(run1.errors, /a\.xlsx: This is not an Excel workbook/);
      assert.match((await run('import', 'gone.xlsx', '--out', 'x')).errors, /Cannot read .*gone\.xlsx/);
      assert.match((await run('import', 'a.xlsx')).errors, /--out FOLDER/);
      assert.match((await run('import', '--out', 'x')).errors, /Name one workbook/);
    });

    it('reads back what export wrote, and the names with it', async () => {
      folder = new TestFolder({
        'hsm.config.json': '{ "lookup": { "type": "WhatsApp" }, "names": { "from/a.hsm": "Имя: «1» / 2" } }',
        'from/a.hsm': '[#HSM#]Ждём вас,\n\n{{1}} <&> "завтра"[*FOOT*]Подпись',
        'from/б.hsm': '[#HSM#]- пункт 👨‍👩‍👧\n- пункт',
      });
      assert.equal((await run('export', 'from', '--out', '1.xlsx', '--force')).code, 0);
      assert.equal((await run('import', '1.xlsx', '--out', 'to')).code, 0);
      assert.equal((await run('export', 'to', '--out', '2.xlsx', '--force')).code, 0);
      assert.deepEqual(sheetOf('2.xlsx'), sheetOf('1.xlsx'));
    });
  });

  describe('check', () => {
    const codesOf = async (...args: string[]): Promise<string[]> => {
      const { output } = await run('check', '.', '--format', 'json', ...args);
      return [...output.matchAll(/"(?:check|code|id)": "(lookup-[a-z-]+)"/g)].map(([, id = '']) => id);
    };

    it('finds templates that differ from the lookup or are missing in it', async () => {
      folder = new TestFolder({
        'hsm.config.json': '{ "lookup": { "file": "lookup.xlsx" } }',
        'a.hsm': '[#HSM#]Ждём вас завтра.',
        'b.hsm': '[#HSM#]Ваш заказ готов.',
        'c.hsm': '[#HSM#]Счёт оплачен.',
        'lookup.xlsx': await lookup(
          record('a', '[#HSM#]Ждём вас сегодня.'),
          record('x', '[#HSM#]Счёт оплачен.'),
        ),
      });
      assert.deepEqual(await codesOf(), ['lookup-differs', 'lookup-missing']);
    });

    it('says on the configuration that the lookup cannot be read', async () => {
      folder = new TestFolder({
        'hsm.config.json': '{ "lookup": { "file": "lookup.xlsx" } }',
        'a.hsm': '[#HSM#]Ждём вас завтра.',
      });
      assert.deepEqual(await codesOf(), ['lookup-file-unreadable']);
      folder.write('lookup.xlsx', await lookup());
      assert.deepEqual(await codesOf(), ['lookup-missing']);
    });

    it('reads no workbook outside of the folder', async () => {
      folder = new TestFolder({
        'a/hsm.config.json': '{ "lookup": { "file": "../lookup.xlsx" } }',
        'a/a.hsm': '[#HSM#]Ждём вас завтра.',
        'lookup.xlsx': await lookup(),
      });
      assert.match((await run('check', 'a')).output, /must be a path below this file/);
    });
  });

  describe('status', () => {
    it('says which templates are out of step with the lookup', async () => {
      folder = new TestFolder({
        'hsm.config.json': '{ "lookup": { "file": "in/lookup.xlsx" } }',
        'a.hsm': '[#HSM#]Одно',
        'b.hsm': '[#HSM#]Два «раз»',
        'c.hsm': '[#HSM#]Три',
        'in/lookup.xlsx': await lookup(
          record('a', '[#HSM#]Одно'),
          record('b', '[#HSM#]Два "раз"'),
          record('d', '[#HSM#]Четыре'),
        ),
      });
      const { code, output, errors } = await run('status', '.');
      assert.equal(code, 1, errors);
      assert.deepEqual(output.trimEnd().split('\n'), [
        'File     Name  Lookup',
        'a.hsm    a     equal',
        'b.hsm    b     different',
        '    Quotes, dashes or dots differ, first on line 1. BPMSoft has ", the file «.',
        'c.hsm    c     missing',
        'missing  d     present',
      ]);
      const one = await run('status', 'a.hsm', '--format', 'json');
      assert.equal(one.code, 0, 'a call that names one file reports nothing about others');
      assert.deepEqual(JSON.parse(one.output), [
        {
          ...{ file: 'a.hsm', name: 'a', isInStep: true, registered: null },
          lookup: { state: 'equal', name: 'a', note: '' },
        },
      ]);
    });

    const entry = (id: number, text: string, status: string): object => ({
      ...{ id, name: `t${id}`, status, channelType: 'WHATSAPP', language: 'RU', type: 'OPERATOR' },
      content: { text },
    });

    async function threeCopies(): Promise<void> {
      folder = new TestFolder({
        'hsm.config.json': '{ "lookup": { "file": "lookup.xlsx" }, "registered": "list.json" }',
        'a.hsm': '[#HSM#]Одно',
        'b.hsm': '[#HSM#]Два «раз»',
        'sub/c.hsm': '[#HSM#]Три',
        'list.json': JSON.stringify([
          entry(1, 'Одно', 'APPROVED'),
          entry(2, 'Два "раз"', 'APPROVED'),
          entry(3, 'Три', 'REJECTED'),
          entry(4, 'Четыре', 'APPROVED'),
          entry(5, 'Пять', 'APPROVED'),
          entry(6, 'Шесть', 'PENDING'),
        ]),
        'lookup.xlsx': await lookup(
          record('a', '[#HSM#]Одно '),
          record('b', '[#HSM#]Два «раз»'),
          record('d', '[#HSM#]Четыре'),
        ),
      });
    }

    it('shows the registered template of each, and a row for those without a file', async () => {
      await threeCopies();
      const { code, output, errors } = await run('status', '.', '--format', 'json');
      assert.equal(code, 1, errors);
      const rows = v.parse(ROWS, JSON.parse(output));
      assert.deepEqual(
        rows.map(({ file, name, lookup: one, registered }) => [file, name, one.state, registered.state]),
        [
          ['a.hsm', 'a', 'equal', 'equal'],
          ['b.hsm', 'b', 'equal', 'different'],
          ['sub/c.hsm', 'c', 'missing', 'not-approved'],
          [null, 'd', 'present', 'equal'],
          [null, 't5', 'missing', 'present'],
        ],
      );
      assert.match(rows[2]?.registered.note ?? '', /“t3”, rejected/);
    });

    it('counts the files outside of the named folder, and does not list them', async () => {
      await threeCopies();
      const { output } = await run('status', 'sub', '--format', 'csv');
      assert.equal(output.includes('a.hsm'), false);
      assert.equal(output.includes('"a"'), false, 'its record has a file');
      assert.ok(output.includes('"d"'));
    });

    it('filters and sorts, and the exit code counts all rows', async () => {
      await threeCopies();
      const files = async (...args: string[]): Promise<string[]> => {
        const { code, output } = await run('status', '.', ...args);
        assert.equal(code, 1);
        return output
          .split('\n')
          .slice(1)
          .flatMap((line) => /^\S+ +(\S+)/.exec(line)?.[1] ?? []);
      };
      assert.deepEqual(await files('--only', 'different'), ['b']);
      assert.deepEqual(await files('--only', 'missing'), ['c', 'd', 't5']);
      assert.deepEqual(await files('--only', 'not-approved'), ['c']);
      assert.deepEqual(await files('--only', 'equal'), ['a']);
      assert.deepEqual(await files('--only', 'out-of-step'), ['b', 'c', 'd', 't5']);
      assert.deepEqual(await files('--sort', 'lookup'), ['c', 't5', 'd', 'a', 'b']);
      assert.deepEqual(await files('--sort', 'registered'), ['b', 'c', 't5', 'a', 'd']);
      assert.match((await run('status', '.', '--sort', 'size')).errors, /--sort: use file, name/);
      assert.match((await run('status', '.', '--only', 'x')).errors, /--only: use out-of-step/);
    });

    it('compares with the registered list alone', async () => {
      await threeCopies();
      folder.write('hsm.config.json', '{ "registered": "list.json" }');
      assert.match((await run('status', 'a.hsm')).output, /^File +Name +Registered\na\.hsm +a +equal\n$/);
      assert.equal((await run('status', 'a.hsm')).code, 0);
    });

    it('says why the lookup cannot be read', async () => {
      folder = new TestFolder({
        'hsm.config.json': '{ "lookup": { "file": "lookup.xlsx" } }',
        'a.hsm': '[#HSM#]Одно',
      });
      const { code, errors } = await run('status', '.');
      assert.equal(code, 2);
      assert.match(errors, /lookup\.xlsx: There is no such file/);
      folder.write('lookup.xlsx', 'no workbook');
      assert.match((await run('status', '.')).errors, /lookup\.xlsx: This is not an Excel workbook/);
    });

    it('ends with 0 when everything is equal', async () => {
      folder = new TestFolder({
        'hsm.config.json': '{ "lookup": { "file": "lookup.xlsx" } }',
        'a.hsm': '[#HSM#]Одно\n',
        'lookup.xlsx': await lookup(record('a', '[#HSM#]Одно')),
      });
      assert.equal((await run('status', '.')).code, 0);
    });

    it('says how to name the lookup', async () => {
      folder = new TestFolder({ 'a.hsm': '[#HSM#]Одно' });
      const { code, errors } = await run('status', '.');
      assert.equal(code, 2);
      assert.match(errors, /"lookup": \{ "file": "lookup\.xlsx" \}, "registered"/);
    });
  });
});
