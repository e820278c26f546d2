import { resolve } from 'node:path';
import { failure, success, suggestWord, type Result } from '../../service';
import type { Format } from './format';
import { FORMATS } from './format-table';
import { reportTexts } from './texts';

/** What `--format` accepts. */
export const FORMAT_NAMES: readonly string[] = Object.keys(FORMATS);

/** A report that was requested. */
export interface WantedReport extends Format {
  readonly format: string;
  /** What the user calls the file; undefined for the output. */
  readonly shown: string | undefined;
  /** Absolute. */
  readonly path: string | undefined;
}

/**
 * Reads the values of `--format`: `FORMAT`, or `FORMAT=FILE`.
 *
 * @param folder what files are relative to
 * @returns what is wrong, when a format is not known, or two reports go to one file
 */
export function wantedReports(values: readonly string[], folder: string): Result<readonly WantedReport[]> {
  const wanted: WantedReport[] = [];
  for (const value of values.length > 0 ? values : ['text']) {
    const [, format = value, file] = /^([^=]*)=(.*)$/s.exec(value) ?? [];
    const known = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
    if (!known)
      return failure(reportTexts.unknownFormat(format, FORMAT_NAMES, suggestWord(format, FORMAT_NAMES)));
    if (file === '') return failure(reportTexts.noReportFile(format));
    const path = file === undefined ? undefined : resolve(folder, file);
    if (path !== undefined && wanted.some((other) => other.path === path))
      return failure(reportTexts.sameReportFile(file ?? ''));
    wanted.push({ format, shown: file, path, ...known });
  }
  return success(wanted);
}
