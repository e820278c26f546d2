import type { LocalizedText } from '../../vocabulary/language';
import { failure, success, type Result } from '../../vocabulary/result';
import { WORKBOOK_LIMITS } from './limits';
import { readZipDirectory, type ZipEntry } from './zip-directory';

/** The first bytes of the format that Excel wrote until 2003, and of every workbook with a password. */
const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Looks at a workbook before anything is unpacked: is it one, and may it be tried?
 *
 * @returns the files inside, or why the workbook is refused
 */
export function openWorkbook(bytes: Uint8Array): Result<readonly ZipEntry[]> {
  if (bytes.length > WORKBOOK_LIMITS.fileBytes) return failure(LARGE_WORKBOOK);
  if (OLE_SIGNATURE.every((byte, index) => bytes[index] === byte)) return failure(LOCKED_WORKBOOK);
  const entries = readZipDirectory(bytes);
  if (!entries) return failure(isZip(bytes) ? DAMAGED_WORKBOOK : NO_WORKBOOK);
  if (entries.length > WORKBOOK_LIMITS.entries) return failure(LARGE_WORKBOOK);
  if (entries.some(({ isEncrypted }) => isEncrypted)) return failure(LOCKED_WORKBOOK);
  return success(entries);
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

export const LARGE_WORKBOOK: LocalizedText = {
  en: 'The workbook is too large for a list of templates. Export the lookup «Шаблоны ответов» only, or split it.',
  ru: 'Файл слишком велик для списка шаблонов. Выгрузите только справочник «Шаблоны ответов» или разделите файл.',
};

const LOCKED_WORKBOOK: LocalizedText = {
  en: 'The workbook is protected by a password or is an old .xls file. Save it in Excel as .xlsx without a password.',
  ru: 'Файл защищён паролем или сохранён в старом формате .xls. Сохраните его в Excel как .xlsx без пароля.',
};

export const NO_WORKBOOK: LocalizedText = {
  en: 'This is not an Excel workbook (.xlsx). Export the lookup from BPMSoft, or save the table in Excel as .xlsx.',
  ru: 'Это не книга Excel (.xlsx). Выгрузите справочник из BPMSoft или сохраните таблицу в Excel как .xlsx.',
};

export const DAMAGED_WORKBOOK: LocalizedText = {
  en: 'The workbook is damaged. Open it in Excel or LibreOffice, and save it again as .xlsx.',
  ru: 'Файл повреждён. Откройте его в Excel или LibreOffice и сохраните заново как .xlsx.',
};
