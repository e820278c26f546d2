import type { ExportRow } from '../export/rows';
import { descriptionOf } from '../model/description';
import type { Severity } from '../vocabulary/severity';
import type { Template } from './judge';
import { lookupName, type LookupRules } from './lookup-name';

/**
 * The row of a template on its way into BPMSoft.
 *
 * @param open its findings, without those that somebody accepted
 * @param file what the author calls it
 */
export function exportRowOf(
  { address, document }: Template,
  open: readonly { readonly severity: Severity }[],
  rules: LookupRules,
  file: string,
): ExportRow {
  const { lookup, descriptionLength } = rules.values;
  return {
    file,
    name: lookupName(address, rules),
    description: descriptionOf(document.text),
    type: lookup.type ?? '',
    errors: open.filter(({ severity }) => severity === 'error').length,
    target: { descriptionLength, types: lookup.types ?? [] },
  };
}
