import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lookupTable, readWorkbook, writeWorkbook } from '../../server/src/service/hand-over';

const OFFICE = process.env['SOFFICE'] ?? 'soffice';

/** What an export may hold: signs of formulas, numbers and dates as texts, lines, blanks, every kind of letter. */
const RECORDS = [
  {
    name: '123',
    description: '[#HSM#]Здравствуйте, «Елена»!\n\nЖдём вас 01.02.2026 в 10:00.',
    type: 'WhatsApp',
  },
  { name: '=СУММ(1;2)', description: '[#HSM#]1e5', type: 'WhatsApp' },
  { name: '+7 (900) 000-00-00', description: '[#HSM#]- пункт\n* пункт\n= итог', type: 'TRUE' },
  { name: '01.02.2026', description: '[#HSM#]Слово\u00a0слово  слово\u200b\ttab', type: 'WhatsApp' },
  { name: '"Кавычки", запятая; <тег> & знак', description: '[#HSM#]👨‍👩‍👧 🇰🇿 שלום नमस्ते', type: 'WhatsApp' },
  { name: '007', description: `[#HSM#]${'Длинный текст. '.repeat(2000)}конец[*FOOT*]Подпись`, type: '1/2' },
];

describe('an exported workbook in LibreOffice', function () {
  this.timeout(300_000);
  let folder = '';
  const expected = [
    ['Название', 'Описание', 'Тип шаблона ответа'],
    ...RECORDS.map(({ name, description, type }) => [name, description, type]),
  ];

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hsm-office-'));
    writeFileSync(
      join(folder, 'templates.xlsx'),
      await writeWorkbook(lookupTable(RECORDS), 'Шаблоны ответов'),
    );
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  function convert(filter: string, ending: string): Uint8Array {
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const out = join(folder, ending);
    execFileSync(
      OFFICE,
      [
        '--headless',
        `-env:UserInstallation=${profile}`,
        '--convert-to',
        filter,
        '--outdir',
        out,
        join(folder, 'templates.xlsx'),
      ],
      { stdio: 'pipe' },
    );
    return readFileSync(join(out, `templates.${ending}`));
  }

  it('opens with every text as it was', () => {
    // 9 is TAB, 34 the quote, 76 UTF-8; the other fields: quote all texts, no formulas, formatted values as texts.
    const csv = Buffer.from(
      convert('csv:Text - txt - csv (StarCalc):9,34,76,1,,0,true,true,false', 'csv'),
    ).toString();
    assert.deepEqual(parseQuoted(csv), expected);
  });

  it('is read back identically after LibreOffice saved it', () => {
    const read = readWorkbook(convert('xlsx', 'xlsx'));
    assert.ok(read.ok);
    assert.deepEqual(
      read.value.rows.map(({ cells }) => cells),
      expected,
    );
  });
});

/** Cells in quotes between TABs. */
function parseQuoted(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, cell = '', , end = ''] of text.matchAll(/"((?:[^"]|"")*)"((\t)|\r?\n|$)/g)) {
    rows.at(-1)?.push(cell.replace(/""/g, '"'));
    if (end === '') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}
