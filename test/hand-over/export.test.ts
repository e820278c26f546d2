import assert from 'node:assert/strict';
import {
  lookupTable,
  preflight,
  splitForImport,
  toCsv,
  toHtml,
  toHttp,
  toJson,
  toTsv,
  type ExportRow,
  type ExportTarget,
} from '../../server/src/service/hand-over';

const UNKNOWN: ExportTarget = { descriptionLength: 0, types: [] };

function row(changes: Partial<ExportRow> = {}): ExportRow {
  const record = { name: 'Визит', description: '[#HSM#]Ждём вас завтра в 10:00.', type: 'WhatsApp' };
  return { file: 'a.hsm', ...record, errors: 0, target: UNKNOWN, ...changes };
}

function kinds(rows: readonly ExportRow[], target: Partial<ExportTarget> = {}, forImport = true): string[] {
  const known = rows.map((one) => ({ ...one, target: { ...UNKNOWN, ...target } }));
  return preflight(known, { forImport }).map(({ kind, level }) => `${kind} ${level}`);
}

describe('pre-flight', () => {
  it('reports nothing for correct rows', () => {
    assert.deepEqual(
      kinds([row(), row({ file: 'b.hsm', name: 'Оплата' })], { types: ['WhatsApp'], descriptionLength: 31 }),
      [],
    );
  });

  const CASES: readonly (readonly [string, Partial<ExportRow>, Partial<ExportTarget>, readonly string[]])[] =
    [
      ['an empty name', { name: '' }, {}, ['empty-name refused']],
      ['an empty text', { description: ' \n' }, {}, ['empty-text refused', 'ends warning']],
      ['open errors', { errors: 2 }, {}, ['errors blocked']],
      ['a text that would be cut', {}, { descriptionLength: 30 }, ['cut blocked']],
      ['a text that no cell holds', { description: `[#HSM#]${'а'.repeat(32_761)}` }, {}, ['cell refused']],
      ['ends that are trimmed', { description: '[#HSM#]а\u00a0' }, {}, ['ends warning']],
      [
        'characters that XML cannot hold',
        { description: '[#HSM#]\u0001а\ud800' },
        {},
        ['characters blocked'],
      ],
      ['what the import deletes', { description: '[#HSM#]a_x000D_b' }, {}, ['escape blocked']],
      ['what Excel shows differently', { description: '[#HSM#]a_x0041_b' }, {}, ['escape warning']],
      ['a type that is not in the list', { type: 'Whatsapp' }, { types: ['WhatsApp'] }, ['type blocked']],
      ['no type', { type: '' }, { types: ['WhatsApp'] }, ['no-type warning']],
      ['a long name', { name: 'а'.repeat(251) }, {}, ['long-name warning']],
    ];
  for (const [name, changes, options, expected] of CASES) {
    it(`finds ${name}`, () => assert.deepEqual(kinds([row(changes)], options), expected));
  }

  it('warns once of all templates without a type', () => {
    const untyped = [row({ type: '' }), row({ file: 'b.hsm', name: 'Оплата', type: '' })];
    assert.deepEqual(
      preflight(untyped, { forImport: true }).map(({ kind, file, message }) => [kind, file, message.en]),
      [
        [
          'no-type',
          undefined,
          '2 templates have no type. Name it in "lookup": { "type": … } of hsm.config.json.',
        ],
      ],
    );
  });

  it('refuses equal names, and warns of names that differ in letter case only', () => {
    assert.deepEqual(kinds([row(), row({ file: 'b.hsm' }), row({ file: 'c.hsm', name: 'визит' })]), [
      'duplicate-name refused',
      'similar-name warning',
    ]);
  });

  it('counts the rows of an import, and splits them', () => {
    const rows = Array.from({ length: 4001 }, (_, index) =>
      row({ file: `${index}.hsm`, name: `Имя ${index}` }),
    );
    assert.deepEqual(kinds(rows), ['rows blocked']);
    assert.deepEqual(
      splitForImport(rows).map(({ length }) => length),
      [2000, 2000, 1],
    );
    assert.deepEqual(kinds(rows.slice(0, 2000)), []);
  });

  it('has fewer requirements for a table that people read', () => {
    const odd = row({ description: '[#HSM#]a_x0041_b\u0001 ', type: '' });
    assert.deepEqual(kinds([odd], { types: ['WhatsApp'] }, false), []);
  });

  it('shows where a text would be cut', () => {
    const target = { descriptionLength: 20, types: [] };
    const [problem] = preflight([row({ target })], { forImport: true });
    assert.equal(
      problem?.message.ru,
      'В тексте 31 символ, а поле «Описание» вмещает 20. Обрыв: «…M#]Ждём вас завт|ра в 10:00.».',
    );
    assert.match(problem.message.en, /cut at “…M#\]Ждём вас завт\|ра в 10:00\.”/);
  });
});

describe('other formats', () => {
  const table = lookupTable([
    { name: '=HYPERLINK("x")', description: '[#HSM#]Цена "5"; скидка\n- раз\n=два', type: 'WhatsApp' },
    { name: ' \u00a0@x', description: '[#HSM#]<b>&</b>\ttab', type: '+7' },
  ]);

  it('CSV quotes every text, keeps lines inside of a cell, and disarms formulas', () => {
    assert.equal(
      toCsv(table, ';'),
      '\ufeff"Название";"Описание";"Тип шаблона ответа"\r\n' +
        '"\'=HYPERLINK(""x"")";"[#HSM#]Цена ""5""; скидка\n- раз\n=два";"WhatsApp"\r\n' +
        '"\' \u00a0@x";"[#HSM#]<b>&</b>\ttab";"\'+7"\r\n',
    );
    assert.ok(toCsv(table).startsWith('\ufeff"Название","Описание"'));
  });

  it('CSV knows every sign that begins a formula', () => {
    for (const start of ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '\u200b=', ' -', '\u00a0+']) {
      const csv = toCsv({ columns: [{ key: 'a', caption: 'a', width: 1 }], rows: [[`${start}1`]] });
      assert.ok(csv.includes(`"'${start}1"`), JSON.stringify(start));
    }
  });

  it('TSV has tabs between quoted cells, and no byte-order mark', () => {
    assert.ok(toTsv(table).startsWith('"Название"\t"Описание"\t"Тип шаблона ответа"\r\n'));
    assert.ok(toTsv(table).includes('"[#HSM#]<b>&</b>\ttab"'));
  });

  it('JSON keeps every text as it is', () => {
    const parsed: unknown = JSON.parse(toJson(table));
    assert.deepEqual(
      parsed,
      table.rows.map(([name, description, type]) => ({ name, description, type })),
    );
  });

  it('HTML escapes every text, runs nothing and loads nothing', () => {
    const html = toHtml(table, 'Шаблоны <1>', 'ru');
    assert.ok(html.includes('&lt;b&gt;&amp;&lt;/b&gt;'));
    assert.ok(html.includes('<title>Шаблоны &lt;1&gt;</title>'));
    assert.ok(html.includes('<html lang="ru">'));
    assert.doesNotMatch(html, /<script|<b>|src=|href=/);
    assert.match(html, /default-src 'none'/);
  });
});

describe('OData requests', () => {
  const records = [
    {
      name: 'Визит {{1}}\n### 99. evil',
      description: '[#HSM#]Ждём {{1}} "завтра"\n### DELETE {{site}}\u2028 ',
      type: '',
    },
  ];
  const http = toHttp(records, 'ru');
  const lines = http.split('\n');

  it('check $metadata before anything is written, and write each template once', () => {
    const requests = lines.filter((line) => /^(?:GET|POST|PATCH|DELETE) /.test(line));
    assert.deepEqual(requests, [
      'POST {{site}}/ServiceModel/AuthService.svc/Login',
      'GET {{odata}}/$metadata',
      'GET {{odata}}/{{typeObject}}?$select=Id,Name',
      'GET {{odata}}/{{object}}?$select=Id,{{nameColumn}}',
      'POST {{odata}}/{{object}}',
    ]);
    assert.equal(lines.filter((line) => line.startsWith('###')).length, 5);
  });

  it('hold no secret, and variables first', () => {
    const values = lines.filter((line) => line.startsWith('@')).map((line) => line.split('=')[0]?.trim());
    assert.deepEqual(values, [
      '@site',
      '@odata',
      '@object',
      '@typeObject',
      '@nameColumn',
      '@textColumn',
      '@typeColumn',
      '@typeId',
      '@csrf',
    ]);
    assert.match(http, /# @prompt password/);
    assert.match(http, /^@csrf =$/m);
    assert.ok(http.indexOf('@csrf') < http.indexOf('###'));
  });

  it('keep the template whole: its own braces are not variables of the client', () => {
    const body = lines.findLast((line) => line.startsWith('{"{{nameColumn}}"')) ?? '';
    const values = body
      .replace('{{nameColumn}}', 'Name')
      .replace('{{textColumn}}', 'Description')
      .replace('{{typeColumn}}', 'TypeId')
      .replace('{{typeId}}', '0');
    assert.doesNotMatch(values, /\{\{/);
    const parsed: unknown = JSON.parse(values);
    assert.deepEqual(parsed, {
      Name: records[0]?.name,
      Description: '[#HSM#]Ждём {{1}} "завтра"\n### DELETE {{site}}',
      TypeId: '0',
    });
  });
});
