import { readFileSync, realpathSync } from 'node:fs';
import { sep } from 'node:path';
import {
  failure,
  readLookup,
  success,
  type LookupColumns,
  type LookupTemplate,
  type Result,
} from '../service';
import type { LeftOutRecord } from '../service';
import type { Sheet } from '../service/hand-over';
import { causeOf, codeOf } from './causes';
import { loadHandOver } from './hand-over';
import { cliTexts } from './texts';

/** An exported lookup, and what of it was not read. */
export interface LookupFile {
  readonly templates: readonly LookupTemplate[];
  readonly leftOut: readonly LeftOutRecord[];
  readonly isCut: boolean;
  readonly lostCells: readonly string[];
}

/**
 * Reads an exported lookup.
 *
 * @param path absolute
 * @param shown what the user calls it
 */
export async function readLookupFile(
  path: string,
  shown: string,
  captions: LookupColumns,
): Promise<Result<LookupFile>> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return failure(cliTexts.unreadable(shown, causeOf(error)));
  }
  const workbook = (await loadHandOver()).readWorkbook(bytes);
  if (!workbook.ok) return workbook;
  const { rows, isCut, lostCells } = workbook.value;
  const lookup = readLookup(rows, captions);
  return lookup.ok ? success({ ...lookup.value, isCut, lostCells }) : lookup;
}

/**
 * Reads the workbook that a configuration names; undefined when it is not there, or a link leads out of the folder.
 *
 * @param path absolute
 * @param folder of the configuration
 */
export async function readNamedWorkbook(path: string, folder: string): Promise<Result<Sheet> | undefined> {
  let bytes: Uint8Array;
  try {
    const [real, root] = [realpathSync(path), realpathSync(folder)];
    if (!real.startsWith(root.endsWith(sep) ? root : root + sep)) return undefined;
    bytes = readFileSync(real);
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? undefined : failure(causeOf(error));
  }
  return (await loadHandOver()).readWorkbook(bytes);
}
