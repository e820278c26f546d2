import { reportJson, reportText } from '../../service/reports';
import type { Format } from './format';

/** What the editor's tasks need, and who looks into one. The build puts this in place of `format-table.ts` in the extension. */
export const FORMATS: Readonly<Record<string, Format>> = {
  text: { write: reportText },
  json: { write: reportJson },
};
