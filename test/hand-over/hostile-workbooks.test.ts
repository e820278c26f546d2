import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { fileNamesFor, LOOKUP_COLUMNS, readLookup } from '../../server/src/service';
import { readWorkbook, writeWorkbook } from '../../server/src/service/hand-over';
import '../support/property-seed';
import {
  centralEntry,
  inlineRow,
  makeWorkbook,
  patched,
  relationships,
  sheetPart,
  stringsPart,
  unzipParts,
  workbookPart,
  zipParts,
} from '../support/workbooks';

/** What comes of a file: why it is refused, or what of it is taken and what is not. */
interface Outcome {
  readonly problem?: string;
  readonly templates?: readonly string[];
  readonly leftOut?: readonly string[];
  readonly lostCells?: readonly string[];
  readonly isCut?: boolean;
}

function importOf(bytes: Uint8Array): Outcome {
  const workbook = readWorkbook(bytes);
  if (!workbook.ok) return { problem: workbook.problem.en };
  const { rows, isCut, lostCells } = workbook.value;
  const lookup = readLookup(rows, LOOKUP_COLUMNS);
  if (!lookup.ok) return { problem: lookup.problem.en };
  const templates = lookup.value.templates.map(({ name, description }) => `${name}: ${description}`);
  const leftOut = lookup.value.leftOut.map(({ row, reason }) => `${row}: ${reason}`);
  return { templates, leftOut, lostCells, isCut };
}

const HEADER = inlineRow(1, 'Название', 'Описание');
const GOOD = inlineRow(2, 'А', '[#HSM#]Ждём вас');
const GOOD_READ = ['А: [#HSM#]Ждём вас'];
const sheet = (...rows: readonly string[]): Uint8Array => makeWorkbook(sheetPart(rows.join('')));
const parts = (changed: Readonly<Record<string, string | undefined>>): Uint8Array =>
  makeWorkbook(sheetPart(HEADER + GOOD), changed);
const good = sheet(HEADER, GOOD);

const NO_WORKBOOK = /not an Excel workbook/;
const DAMAGED = /is damaged/;
const TOO_LARGE = /too large/;
const LOCKED = /protected by a password or is an old/;
const NO_COLUMNS = /There are no columns «Название» and «Описание»/;

const REFUSED: Readonly<Record<string, readonly [bytes: () => Uint8Array, problem: RegExp]>> = {
  'no bytes': [() => new Uint8Array(), NO_WORKBOOK],
  'a picture': [() => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), NO_WORKBOOK],
  'a text': [() => strToU8('Название;Описание\nА;[#HSM#]Ждём вас\n'), NO_WORKBOOK],
  'an old .xls, or one with a password': [
    () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)),
    LOCKED,
  ],
  'a ZIP archive of something else': [() => zipSync({ 'a.txt': strToU8('a') }), NO_WORKBOOK],
  'an empty ZIP archive': [() => zipSync({}), NO_WORKBOOK],
  'a document of Writer': [
    () => zipParts({ mimetype: 'application/vnd.oasis', 'content.xml': '<a/>' }),
    NO_WORKBOOK,
  ],
  'a workbook whose end is missing': [() => good.slice(0, -40), DAMAGED],
  'a workbook whose beginning is missing': [() => good.slice(60), NO_WORKBOOK],
  'a workbook without a sheet': [() => parts({ 'xl/worksheets/sheet1.xml': undefined }), NO_WORKBOOK],
  'a workbook without its main part': [() => parts({ 'xl/workbook.xml': undefined }), NO_WORKBOOK],
  'a workbook that lists no sheet': [() => parts({ 'xl/workbook.xml': workbookPart([]) }), NO_WORKBOOK],
  'a sheet that is elsewhere': [
    () =>
      parts({
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="https://example.com/a.xml" TargetMode="External"/></Relationships>',
      }),
    NO_WORKBOOK,
  ],
  'a sheet outside of the archive': [
    () =>
      parts({
        'xl/_rels/workbook.xml.rels': relationships(['rId1', 'worksheet', '../../../../etc/passwd']),
      }),
    NO_WORKBOOK,
  ],
  'a sheet that is no XML': [() => parts({ 'xl/worksheets/sheet1.xml': 'a < b' }), DAMAGED],
  'a sheet that breaks off': [
    () => parts({ 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row><c' }),
    DAMAGED,
  ],
  'an external entity': [
    () =>
      parts({
        'xl/worksheets/sheet1.xml': `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${sheetPart(HEADER + inlineRow(2, 'А', '[#HSM#]') + '&e;')}`,
      }),
    DAMAGED,
  ],
  'a billion laughs': [
    () =>
      parts({
        'xl/sharedStrings.xml': `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>${stringsPart('<t>&b;</t>')}`,
      }),
    DAMAGED,
  ],
  'elements without an end, one inside the other': [
    () => parts({ 'xl/sharedStrings.xml': `<sst>${'<a>'.repeat(200_000)}` }),
    DAMAGED,
  ],
  'a bomb: 40 MB of one letter': [() => parts({ 'xl/worksheets/sheet1.xml': 'a'.repeat(4e7) }), TOO_LARGE],
  'a bomb in the strings': [() => parts({ 'xl/sharedStrings.xml': ' '.repeat(2e7) }), TOO_LARGE],
  'a bomb that claims to be small': [
    () => {
      const bytes = parts({ 'xl/worksheets/sheet1.xml': 'a'.repeat(2e7) });
      return patched(bytes, centralEntry(bytes, 4) + 24, 100);
    },
    TOO_LARGE,
  ],
  'a part that claims another length': [() => patched(good, centralEntry(good, 4) + 24, 7), DAMAGED],
  'a part with a wrong checksum': [() => patched(good, centralEntry(good, 4) + 16, 7), DAMAGED],
  'a part beyond the end of the file': [() => patched(good, centralEntry(good, 4) + 42, 1e9), DAMAGED],
  'a part with an unknown compression': [() => patched(good, centralEntry(good, 2) + 10, 99), DAMAGED],
  'three thousand files inside': [
    () => zipParts(Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`${index}.xml`, '']))),
    TOO_LARGE,
  ],
  'a million rows': [() => sheet(HEADER, '<row><c><v>1</v></c></row>'.repeat(1e6)), TOO_LARGE],
  'an empty sheet': [() => sheet(), /first sheet is empty/],
  'other columns': [() => sheet(inlineRow(1, 'Name', 'Text', 'A'.repeat(99))), NO_COLUMNS],
  'a caption without the other': [() => sheet(inlineRow(1, 'Название'), GOOD), NO_COLUMNS],
};

const READ: Readonly<Record<string, readonly [bytes: () => Uint8Array, outcome: Outcome]>> = {
  'no records': [() => sheet(HEADER), { templates: [], leftOut: [] }],
  'records that are no templates': [
    () =>
      sheet(
        HEADER,
        inlineRow(2, 'Пусто', ''),
        inlineRow(3, 'Ответ', 'Добрый день!'),
        inlineRow(4, 'Внутри', 'Текст [#HSM#]Ждём'),
        inlineRow(5, 'А', '[#HSM#]Ждём вас'),
        inlineRow(6, '', '   '),
      ),
    { templates: GOOD_READ, leftOut: ['2: no-text', '3: no-tag', '4: tag-inside'] },
  ],
  'a string that is not there': [
    () =>
      makeWorkbook(
        sheetPart(`${HEADER}<row r="2"><c r="A2" t="s"><v>99</v></c><c r="B2" t="s"><v>-1</v></c></row>`),
        {
          'xl/sharedStrings.xml': stringsPart('<t>x</t>'),
        },
      ),
    { templates: [], leftOut: [], lostCells: ['A2', 'B2'] },
  ],
  'a formula that nobody calculated': [
    () =>
      sheet(HEADER, '<row r="2"><c r="A2" t="inlineStr"><is><t>А</t></is></c><c r="B2"><f>C2</f></c></row>'),
    { templates: [], leftOut: ['2: no-text'], lostCells: ['B2'] },
  ],
  'columns in another order, with blanks in the captions, below a title': [
    () =>
      sheet(
        inlineRow(1, 'Справочник'),
        inlineRow(3, ' ОПИСАНИЕ\u00a0', 'Создал', 'Тип шаблона ответа', 'название'),
        inlineRow(4, '[#HSM#]Ждём вас', 'Иванова', 'WhatsApp', 'А'),
      ),
    { templates: GOOD_READ, leftOut: [] },
  ],
  'a row at the end of the sheet, and a cell in its last column': [
    () => sheet(HEADER, GOOD, '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    { templates: GOOD_READ, leftOut: [] },
  ],
  'columns that no sheet has': [
    () => sheet(HEADER, GOOD, '<row r="3"><c r="ZZZ3"><v>1</v></c></row>'),
    { templates: GOOD_READ, leftOut: [] },
  ],
  'malformed places': [
    () =>
      sheet(
        HEADER,
        '<row r="-7"><c r="?" t="inlineStr"><is><t>А</t></is></c><c r="" t="inlineStr"><is><t>[#HSM#]Ждём вас</t></is></c></row>',
      ),
    { templates: GOOD_READ, leftOut: [] },
  ],
  'more rows than are read': [
    () =>
      sheet(HEADER, GOOD, inlineRow(3, '', '').repeat(3), '<row><c t="b"><v>1</v></c></row>'.repeat(30_000)),
    { templates: GOOD_READ, isCut: true },
  ],
  'a hundred thousand empty rows': [
    () => sheet(HEADER, GOOD, '<row ht="15"/>'.repeat(150_000)),
    { templates: GOOD_READ, leftOut: [], isCut: true },
  ],
  'strings that are missing altogether': [
    () => parts({ 'xl/sharedStrings.xml': undefined, 'xl/styles.xml': undefined }),
    { templates: GOOD_READ, leftOut: [], lostCells: [] },
  ],
  'an archive with a comment': [
    () => {
      const bytes = new Uint8Array([...good, ...strToU8('hello')]);
      new DataView(bytes.buffer).setUint16(good.length - 2, 5, true);
      return bytes;
    },
    { templates: GOOD_READ, leftOut: [] },
  ],
  'an archive without compression': [
    () => zipParts(unzipParts(good), 0),
    { templates: GOOD_READ, leftOut: [] },
  ],
  'names with paths in them': [
    () => sheet(HEADER, inlineRow(2, '..\\..\\x', '[#HSM#]Ждём'), inlineRow(3, '/etc/passwd', '[#HSM#]Ждём')),
    { templates: ['..\\..\\x: [#HSM#]Ждём', '/etc/passwd: [#HSM#]Ждём'], leftOut: [] },
  ],
  'damaged tags': [
    () => sheet(HEADER, inlineRow(2, 'А', '[#hsm#]Ждём'), inlineRow(3, 'Б', ' [*НSМ*]Ждём')),
    { templates: ['А: [#hsm#]Ждём', 'Б:  [*НSМ*]Ждём'], leftOut: [] },
  ],
};

describe('hostile and odd workbooks', function () {
  this.timeout(30_000);
  for (const [name, [make, problem]] of Object.entries(REFUSED)) {
    it(`refuse ${name}, and say why`, () => assert.match(importOf(make()).problem ?? '', problem));
  }
  for (const [name, [make, outcome]] of Object.entries(READ)) {
    it(`read ${name}`, () => {
      const read = importOf(make());
      for (const key of ['problem', 'templates', 'leftOut', 'lostCells', 'isCut'] as const) {
        if (key in outcome) assert.deepEqual(read[key], outcome[key], key);
      }
      assert.equal(read.problem, undefined);
    });
  }

  it('never throw, whichever bytes are changed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        (changes) => {
          const bytes = good.slice();
          for (const [at, value] of changes) bytes[at] = value;
          importOf(bytes);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('give no name that leads out of the folder', async () => {
    const hostile = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '..',
        '../x',
        '..\\..\\x',
        '/etc/passwd',
        'C:\\x',
        'a/../../b',
        'CON',
        'nul.hsm',
        'COM1.',
        ' . ',
        '\0',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, { minLength: 1, maxLength: 8 }), async (names) => {
        const rows = names.map((name) => [name, '[#HSM#]Ждём']);
        const columns = ['Название', 'Описание'].map((caption) => ({ key: caption, caption, width: 9 }));
        const read = readWorkbook(await writeWorkbook({ columns, rows }, 'S'));
        assert.ok(read.ok);
        const lookup = readLookup(read.value.rows, LOOKUP_COLUMNS);
        assert.ok(lookup.ok);
        const files = fileNamesFor(lookup.value.templates.map(({ name }) => name));
        for (const file of files) {
          assert.doesNotMatch(file, /[/\\:\0]|^\.|[. ]$/);
          assert.doesNotMatch(file, /^(?:con|nul|com1)\./i);
        }
        assert.equal(new Set(files.map((file) => file.toLowerCase())).size, files.length);
      }),
      { numRuns: 60 },
    );
  });
});
