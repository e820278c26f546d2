import { failure, success, type Result } from '../../vocabulary/result';
import { readDateStyles } from './dates';
import { DAMAGED_WORKBOOK, LARGE_WORKBOOK, NO_WORKBOOK, openWorkbook } from './guard';
import { findParts } from './parts';
import { readSharedStrings } from './shared-strings';
import { readSheet } from './sheet';
import type { Sheet } from './types';
import { TooLarge, Unpacker } from './unpack';

/**
 * Reads the first sheet of an .xlsx file. Never throws, whatever the bytes are, and takes no more time and memory than
 * `WORKBOOK_LIMITS` allows.
 *
 * @param bytes the whole file
 */
export function readWorkbook(bytes: Uint8Array): Result<Sheet> {
  const guarded = openWorkbook(bytes);
  if (!guarded.ok) return guarded;
  try {
    const parts = findParts(new Unpacker(bytes, guarded.value));
    if (!parts) return failure(NO_WORKBOOK);
    const { from1904 } = parts;
    const sharedStrings = readSharedStrings(parts.sharedStrings);
    const dateStyles = readDateStyles(parts.styles);
    return success(readSheet(parts.sheet, { sharedStrings, dateStyles, from1904 }));
  } catch (error) {
    return failure(error instanceof TooLarge ? LARGE_WORKBOOK : DAMAGED_WORKBOOK);
  }
}
