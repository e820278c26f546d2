import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readWorkbook, writeWorkbook, type Table } from '../../server/src/service/hand-over';
import '../support/property-seed';
import {
  inlineRow,
  makeWorkbook,
  sheetPart,
  stringsPart,
  unzipParts,
  workbookPart,
} from '../support/workbooks';

function table(...rows: readonly (readonly string[])[]): Table {
  const columns = ['Название', 'Описание', 'Тип шаблона ответа'].map((caption, index) => ({
    ...{ key: `c${index}`, caption, width: 20 },
  }));
  return { columns, rows };
}

function rowsOf(bytes: Uint8Array): readonly (readonly string[])[] {
  const read = readWorkbook(bytes);
  assert.ok(read.ok, read.ok ? '' : read.problem.en);
  return read.value.rows.map(({ cells }) => cells);
}

describe('writing a workbook', () => {
  const odd = table(
    ['123', '[#HSM#]Строка 1\nстрока 2  \n\nстрока 4', 'WhatsApp'],
    ['=1+1', '[#HSM#]a < b & "c" > d \u00a0😀', ''],
    ['01.02.2026', '[#HSM#]1e5', 'TRUE'],
  );

  it('writes every cell as a shared string with its place, and nothing else', async () => {
    const parts = unzipParts(await writeWorkbook(odd, 'Шаблоны ответов'));
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
    const cells = [...sheet.matchAll(/<c\b[^>]*>/g)].map(([cell]) => cell);
    assert.equal(cells.length, 12);
    for (const cell of cells) assert.match(cell, /^<c r="[A-C][1-4]" t="s"/);
    assert.deepEqual(
      [...sheet.matchAll(/<row\b[^>]*>/g)].map(([row]) => /r="(\d+)"/.exec(row)?.[1]),
      ['1', '2', '3', '4'],
    );
    assert.doesNotMatch(sheet, /inlineStr|<f>|<f |hyperlink|mergeCell|dataValidation/);
    assert.deepEqual(
      Object.keys(parts).filter((path) => path.startsWith('xl/worksheets/')),
      ['xl/worksheets/sheet1.xml'],
    );
    assert.match(parts['xl/workbook.xml'] ?? '', /<sheet name="Шаблоны ответов"/);
  });

  it('keeps blanks and line ends, and shows them wrapped', async () => {
    const parts = unzipParts(await writeWorkbook(odd, 'S'));
    assert.match(
      parts['xl/sharedStrings.xml'] ?? '',
      /<t xml:space="preserve">\[#HSM#\]Строка 1\nстрока 2 {2}\n\nстрока 4<\/t>/,
    );
    assert.match(parts['xl/styles.xml'] ?? '', /wrapText="(?:true|1)"/);
  });

  it('gives the same bytes for the same table', async () => {
    assert.deepEqual(await writeWorkbook(odd, 'S'), await writeWorkbook(odd, 'S'));
  });

  it('leaves out what XML cannot hold, and writes no escape in its place', async () => {
    const bytes = await writeWorkbook(table(['a\u0000b\u000bc', 'x\ufffe\uffff\ud800y\r\nz\rq', 'W']), 'S');
    assert.doesNotMatch(unzipParts(bytes)['xl/sharedStrings.xml'] ?? '', /_x|\ufffd|\ufffe|\r/);
    assert.deepEqual(rowsOf(bytes)[1], ['abc', 'xy\nz\nq', 'W']);
  });

  it('is read back identically, whatever the texts are', async () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 60 })
      .map((one) => one.replace(/[\0-\x08\x0b-\x1f\ufffe\uffff]|\p{Surrogate}/gu, '').replace(/_x/g, '_y'));
    const cells = fc.tuple(
      text,
      text,
      text.map((one) => `${one}.`),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(cells, { maxLength: 20 }), async (rows) => {
        const [, ...read] = rowsOf(await writeWorkbook(table(...rows), 'S'));
        assert.deepEqual(read, rows);
      }),
      { numRuns: 60 },
    );
  });
});

describe('reading a workbook', () => {
  it('reads shared strings, rich text and line ends', () => {
    const strings = stringsPart(
      '<t>Название</t>',
      '<r><t>[#HSM#]</t></r><r><rPr><b/></rPr><t xml:space="preserve">Здрав </t></r><r><t>ствуйте&#10;&#x1F600;_x000D_\n</t></r>',
      '<t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh><phoneticPr fontId="1"/>',
    );
    const row =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="s"><v>2</v></c></row>';
    const bytes = makeWorkbook(sheetPart(row), { 'xl/sharedStrings.xml': strings });
    assert.deepEqual(rowsOf(bytes), [['Название', '[#HSM#]Здрав ствуйте\n😀\n', '', '東京']]);
  });

  it('reads inline strings, with and without places', () => {
    const plain =
      '<row><c t="inlineStr"><is><t>a</t></is></c><c t="inlineStr"><is><r><t>b</t></r><r><t>c</t></r></is></c></row>';
    assert.deepEqual(rowsOf(makeWorkbook(sheetPart(plain))), [['a', 'bc']]);
  });

  it('reads numbers, truth values, errors and the saved values of formulas as texts', () => {
    const row =
      '<row r="3"><c r="A3"><v>42.5</v></c><c r="B3" t="b"><v>1</v></c><c r="C3" t="e"><v>#REF!</v></c><c r="D3" t="str"><f>A1&amp;"x"</f><v>yx</v></c></row>';
    const read = readWorkbook(makeWorkbook(sheetPart(row)));
    assert.ok(read.ok);
    assert.deepEqual(read.value.rows, [{ row: 3, cells: ['42.5', 'TRUE', '#REF!', 'yx'] }]);
  });

  it('reads a cell without its value as lost, and names it by its column', () => {
    const row =
      '<row r="2"><c r="A2" t="b"><v>0</v></c><c r="B2" t="b"><v>x</v></c><c r="C2" t="s"><v> </v></c><c r="D2"><v></v></c><c r="AB2"><f>1+1</f><v></v></c></row>';
    const read = readWorkbook(makeWorkbook(sheetPart(row)));
    assert.ok(read.ok);
    assert.deepEqual(read.value.rows, [{ row: 2, cells: ['FALSE', 'x'] }]);
    assert.deepEqual(read.value.lostCells, ['C2', 'AB2']);
  });

  it('reads dates, in both ways of counting days', () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy;@"/><numFmt numFmtId="165" formatCode="&quot;days&quot;0"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>';
    const row =
      '<row r="1"><c r="A1"><v>46357</v></c><c r="B1" s="1"><v>46357.395833333</v></c><c r="C1" s="2"><v>46357</v></c><c r="D1" s="3"><v>7</v></c><c r="E1" s="2"><v>-5</v></c></row>';
    const parts = { 'xl/styles.xml': styles };
    assert.deepEqual(rowsOf(makeWorkbook(sheetPart(row), parts)), [
      ['46357', '2026-12-01 09:30', '2026-12-01', '7', '-5'],
    ]);
    const from1904 = workbookPart([['S', 'rId1']], '<workbookPr date1904="1"/>');
    assert.equal(
      rowsOf(makeWorkbook(sheetPart(row), { ...parts, 'xl/workbook.xml': from1904 }))[0]?.[2],
      '2030-12-02',
    );
  });

  it('reads the first sheet in the order of the tabs, wherever its part is', () => {
    const bytes = makeWorkbook(sheetPart(inlineRow(1, 'wrong')), {
      'xl/workbook.xml': workbookPart([
        ['Second part', 'rId9'],
        ['First part', 'rId1'],
      ]),
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId9" Type="x/worksheet" Target="/odd/../any/place.xml"/></Relationships>',
      'any/place.xml': sheetPart(inlineRow(1, 'right')),
    });
    assert.deepEqual(rowsOf(bytes), [['right']]);
  });

  it('reads elements with a prefix, and parts in UTF-16', () => {
    const sheet =
      '<?xml version="1.0" encoding="utf-16"?><x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>Ёлка</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    const bytes = makeWorkbook('', {
      'xl/worksheets/sheet1.xml': new Uint8Array(Buffer.from(`\ufeff${sheet}`, 'utf16le')),
    });
    assert.deepEqual(rowsOf(bytes), [['Ёлка']]);
  });
});
