import { LookupIndex, type HandedTemplate } from '../lookup/lookup-index';
import type { LookupTemplate } from '../lookup/read-lookup';
import type { CheckContext } from './types';

/** The «Название» of an example: its file is `template.hsm`. */
const EXAMPLE_NAME = 'template';

/** The records of an example as the reader of a lookup gives them. */
export function exampleRecords(records: readonly HandedTemplate[]): readonly LookupTemplate[] {
  return records.map((record, index) => ({ ...record, type: 'WhatsApp', row: index + 2, isDamaged: false }));
}

/** The lookup of an example, ready to be compared with; undefined when it has none. */
export function exampleLookup(records: readonly HandedTemplate[] | undefined): CheckContext['lookup'] {
  return records && { index: new LookupIndex(exampleRecords(records)), name: EXAMPLE_NAME };
}
