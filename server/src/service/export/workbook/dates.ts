import { readXml } from './xml';

const MS_PER_DAY = 24 * 60 * 60 * 1000;
/** Days from 1 January 1970 back to the day 0 of a workbook: 30 December 1899, or 1 January 1904. */
const EPOCH_DAYS = { 1900: 25_569, 1904: 24_107 } as const;
/** The largest day that Excel shows: 31 December 9999. */
const LAST_DAY = 2_958_465;

/**
 * Which of a workbook's cell styles show a number as a date, by their index.
 *
 * @param xml the part `styles`; undefined when the workbook has none
 * @throws when the part is damaged
 */
export function readDateStyles(xml: string | undefined): ReadonlySet<number> {
  const dates = new Set<number>();
  if (xml === undefined) return dates;
  const ownFormats = new Set<number>();
  let isCellStyle = false;
  let index = 0;
  readXml(xml, {
    open(name, attribute) {
      if (name === 'numFmt' && isDateFormat(attribute('formatCode') ?? ''))
        ownFormats.add(Number(attribute('numFmtId')));
      else if (name === 'cellXfs') isCellStyle = true;
      else if (name === 'xf' && isCellStyle) {
        const format = Number(attribute('numFmtId'));
        if (ownFormats.has(format) || isBuiltInDate(format)) dates.add(index);
        index++;
      }
    },
    close(name) {
      if (name === 'cellXfs') isCellStyle = false;
    },
  });
  return dates;
}

/** Formats that a workbook need not spell out: ECMA-376 part 1, 18.8.30. */
function isBuiltInDate(format: number): boolean {
  return (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 45 && format <= 58);
}

/** Whether a format has a day, a month, a year, an hour or a second outside of quotes, colours and escapes. */
function isDateFormat(code: string): boolean {
  // cspell:ignore dmyhs
  return /[dmyhs]/i.test(code.replace(/"[^"]*"|\[[^[\]]*\]|\\.|_./g, ''));
}

/** A day of a workbook as `2026-12-31`, with a time as `2026-12-31 09:30`; undefined for anything else. */
export function dateText(day: number, from1904: boolean): string | undefined {
  if (!(day >= 0 && day <= LAST_DAY)) return undefined;
  const days = day - EPOCH_DAYS[from1904 ? 1904 : 1900];
  // Excel counts a 29 February 1900; before it, its days are one later.
  const shift = !from1904 && day < 60 ? 1 : 0;
  const minutes = Math.round((days + shift) * 24 * 60);
  const [date = '', time = ''] = new Date((minutes / 24 / 60) * MS_PER_DAY).toISOString().split('T');
  return time.startsWith('00:00') ? date : `${date} ${time.slice(0, 5)}`;
}
