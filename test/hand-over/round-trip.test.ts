import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  compareWithLookup,
  descriptionOf,
  LOOKUP_COLUMNS,
  LOOKUP_NAME,
  nameOfFile,
  readLookup,
  trimEnds,
  type LookupTemplate,
} from '../../server/src/service';
import {
  lookupTable,
  preflight,
  readWorkbook,
  splitForImport,
  writeWorkbook,
  type ExportRow,
} from '../../server/src/service/hand-over';
import '../support/property-seed';
import { anyText, brokenTemplate, canonicalTemplate } from '../support/templates';

const TYPE = 'WhatsApp';

function rowsOf(names: readonly string[], texts: readonly string[]): ExportRow[] {
  return names.map((name, index) => ({
    ...{ file: `${index}.hsm`, type: TYPE, errors: 0, target: { descriptionLength: 0, types: [] } },
    // As the command does: what the import trims of a name is no part of it.
    name: trimEnds(name),
    description: descriptionOf(texts[index % texts.length] ?? ''),
  }));
}

/** The records of every workbook that an export writes. */
async function throughWorkbooks(rows: readonly ExportRow[]): Promise<LookupTemplate[]> {
  const records: LookupTemplate[] = [];
  for (const group of splitForImport(rows)) {
    const read = readWorkbook(await writeWorkbook(lookupTable(group), LOOKUP_NAME));
    assert.ok(read.ok);
    assert.deepEqual([read.value.isCut, read.value.lostCells], [false, []]);
    const lookup = readLookup(read.value.rows, LOOKUP_COLUMNS);
    assert.ok(lookup.ok);
    records.push(...lookup.value.templates);
  }
  return records;
}

/** Whether the pre-flight lets a row through, and it is a template for the import. */
function passes(row: ExportRow): boolean {
  const found = preflight([row], { forImport: true });
  return found.every(({ level, kind }) => level === 'warning' && kind !== 'escape');
}

const text = fc.oneof(canonicalTemplate, brokenTemplate, anyText);
const name = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map((one) => one.replace(/[\0-\x1f]/g, ' '));

describe('export and import of whole templates', () => {
  it('give back every name, text and type that the pre-flight let through', async () => {
    const templates = fc.array(fc.tuple(name, text), { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(templates, async (all) => {
        const rows = all
          .flatMap(([own, content]) => rowsOf([own], [content]))
          .filter(passes)
          // Any other text is listed as none of ours, which is another test's business.
          .filter(({ description }) => description.startsWith('[#HSM#]'));
        const records = await throughWorkbooks(rows);
        assert.deepEqual(
          records.map(({ name: own, description, type }) => ({ name: own, description, type })),
          rows.map(({ name: own, description, type }) => ({ name: own, description, type })),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('find every file again, in several workbooks too: nothing is new, changed or gone', async () => {
    const samples = fc.sample(canonicalTemplate, { numRuns: 300, seed: 12 });
    const texts = samples.filter((one) => rowsOf(['x'], [one]).every(passes));
    const names = Array.from({ length: 4321 }, (_, index) => nameOfFile(`Шаблон «№ ${index}» & <сын>.hsm`));
    const rows = rowsOf(names, texts);
    assert.equal(splitForImport(rows).length, 3);
    const records = await throughWorkbooks(rows);
    const files = rows.map(({ file, name: own, description }) => ({ path: file, name: own, description }));
    const states = new Set(compareWithLookup(files, records).map(({ state }) => state));
    assert.deepEqual([records.length, [...states]], [rows.length, ['equal']]);
  }).timeout(60_000);
});
