import type { Unpacker } from './unpack';
import { readXml } from './xml';

/** What of a workbook is needed to read its first sheet: the texts of its parts. */
export interface WorkbookParts {
  readonly sheet: string;
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
  /** Whether days are counted from 1904, as Excel for Mac once did. */
  readonly from1904: boolean;
}

interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `sharedStrings`. */
  readonly type: string;
  /** The path of the part, from the root of the archive. */
  readonly target: string;
}

/**
 * Finds the parts of the first sheet, by the relationships between them (ECMA-376 part 2, 6.5): their names are free.
 *
 * @returns undefined when the archive is not a workbook with a sheet
 * @throws when a part is damaged, or the workbook is too large
 */
export function findParts(unpacker: Unpacker): WorkbookParts | undefined {
  const workbookPath = relationshipsOf(unpacker, '').find(({ type }) => type === 'officeDocument')?.target;
  const workbook = workbookPath === undefined ? undefined : unpacker.text(workbookPath);
  if (workbookPath === undefined || workbook === undefined) return undefined;
  const { firstSheet, from1904 } = readWorkbookPart(workbook);
  const relationships = relationshipsOf(unpacker, workbookPath);
  const sheetPath = relationships.find(({ id, type }) => type === 'worksheet' && id === firstSheet)?.target;
  const sheet = sheetPath === undefined ? undefined : unpacker.text(sheetPath);
  if (sheet === undefined) return undefined;
  const textOf = (wanted: string): string | undefined => {
    const path = relationships.find(({ type }) => type === wanted)?.target;
    return path === undefined ? undefined : unpacker.text(path);
  };
  return { sheet, sharedStrings: textOf('sharedStrings'), styles: textOf('styles'), from1904 };
}

/** The relationship of the first sheet in the order of the tabs, and how days are counted. */
function readWorkbookPart(xml: string): {
  readonly firstSheet: string | undefined;
  readonly from1904: boolean;
} {
  let firstSheet: string | undefined;
  let from1904 = false;
  readXml(xml, {
    open(name, attribute) {
      if (name === 'workbookPr') from1904 = isTrue(attribute('date1904'));
      if (name === 'sheet') firstSheet ??= attribute('id') ?? '';
    },
  });
  return { firstSheet, from1904 };
}

/** @param part the path of the part whose relationships are read; empty for those of the archive */
function relationshipsOf(unpacker: Unpacker, part: string): Relationship[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const xml = unpacker.text(`${folder}_rels/${part.slice(folder.length)}.rels`);
  const found: Relationship[] = [];
  if (xml === undefined) return found;
  readXml(xml, {
    open(name, attribute) {
      // What is elsewhere is never looked for.
      if (name !== 'Relationship' || attribute('TargetMode') === 'External') return;
      const type = attribute('Type') ?? '';
      const target = resolve(folder, attribute('Target') ?? '');
      found.push({ id: attribute('Id') ?? '', type: type.slice(type.lastIndexOf('/') + 1), target });
    },
  });
  return found;
}

/** A path inside the archive; one that leads out of it ends at the root. */
function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
