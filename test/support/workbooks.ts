import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** Parts of a workbook by path; undefined leaves a part out. */
export type Parts = Readonly<Record<string, string | Uint8Array | undefined>>;

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const CONTENT_TYPES = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`;

export function relationships(
  ...targets: readonly (readonly [id: string, type: string, target: string])[]
): string {
  const items = targets.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

export function workbookPart(
  sheets: readonly (readonly [name: string, id: string])[],
  properties = '',
): string {
  const items = sheets.map(
    ([name, id], index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="${id}"/>`,
  );
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${properties}<sheets>${items.join('')}</sheets></workbook>`;
}

export function sheetPart(rows: string): string {
  return `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;
}

export function stringsPart(...items: readonly string[]): string {
  return `<sst xmlns="${MAIN}">${items.map((item) => `<si>${item}</si>`).join('')}</sst>`;
}

/** A row whose cells are inline strings. */
export function inlineRow(row: number, ...texts: readonly string[]): string {
  const cells = texts.map((text, index) => inlineCell(`${String.fromCharCode(65 + index)}${row}`, text));
  return `<row r="${row}">${cells.join('')}</row>`;
}

function inlineCell(place: string, text: string): string {
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** A workbook of one sheet. */
export function makeWorkbook(sheet: string, parts: Parts = {}): Uint8Array {
  return zipParts({
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': relationships(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': workbookPart([['Sheet', 'rId1']]),
    'xl/_rels/workbook.xml.rels': relationships(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', 'sharedStrings.xml'],
      ['rId3', 'styles', 'styles.xml'],
    ),
    'xl/worksheets/sheet1.xml': sheet,
    ...parts,
  });
}

export function zipParts(parts: Parts, level: 0 | 6 = 6): Uint8Array {
  const files: Zippable = {};
  for (const [path, content] of Object.entries(parts)) {
    if (content !== undefined)
      files[path] = [typeof content === 'string' ? strToU8(content) : content, { level }];
  }
  return zipSync(files);
}

/** The parts of a workbook as texts. */
export function unzipParts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]),
  );
}

/** A copy with the 32-bit number at an offset replaced. */
export function patched(bytes: Uint8Array, offset: number, value: number): Uint8Array {
  const copy = bytes.slice();
  new DataView(copy.buffer).setUint32(offset, value, true);
  return copy;
}

/** The offset of a central directory entry, by its index. */
export function centralEntry(bytes: Uint8Array, index: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  let found = -1;
  for (let offset = 0; offset + 4 <= bytes.length; offset++) {
    if (view.getUint32(offset, true) === 0x02014b50 && ++found === index) return offset;
  }
  throw new Error(`There is no entry ${index}.`);
}
