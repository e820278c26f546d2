import type { LocalizedText } from '../../vocabulary/language';
import { readDateStyles } from './dates';
import { DAMAGED_WORKBOOK, LARGE_WORKBOOK, NO_WORKBOOK, refuseWorkbook } from './guard';
import { findParts } from './parts';
import { readSharedStrings } from './shared-strings';
import { readSheet, type Sheet } from './sheet';
import { TooLarge, Unpacker } from './unpack';

export type ReadWorkbook =
  { readonly ok: true; readonly value: Sheet } | { readonly ok: false; readonly problem: LocalizedText };

/**
 * Reads the first sheet of an .xlsx file. Never throws, whatever the bytes are, and takes no more time and memory than
 * `WORKBOOK_LIMITS` allows.
 *
 * @param bytes the whole file
 */
export function readWorkbook(bytes: Uint8Array): ReadWorkbook {
  const guarded = refuseWorkbook(bytes);
  if ('problem' in guarded) return { ok: false, problem: guarded.problem };
  try {
    const parts = findParts(new Unpacker(bytes, guarded.entries));
    if (!parts) return { ok: false, problem: NO_WORKBOOK };
    const { from1904 } = parts;
    const sharedStrings = readSharedStrings(parts.sharedStrings);
    const dateStyles = readDateStyles(parts.styles);
    return { ok: true, value: readSheet(parts.sheet, { sharedStrings, dateStyles, from1904 }) };
  } catch (error) {
    return { ok: false, problem: error instanceof TooLarge ? LARGE_WORKBOOK : DAMAGED_WORKBOOK };
  }
}
