import type { OptionValues } from '../config/options';
import type { ExportRow } from '../export/rows';
import { nameOfFile } from '../lookup/file-names';
import { descriptionOf, trimEnds } from '../model/description';
import type { Severity } from '../vocabulary/severity';
import { folderOf, pathBelow } from './address';
import type { Template } from './judge';
import type { Rules } from './rules';

/** What the configuration says about templates on their way into BPMSoft. */
export interface LookupRules {
  /** The address of the configuration file, from whose folder the paths in `names` start. */
  readonly config: string | undefined;
  readonly values: Pick<OptionValues, 'names' | 'lookup' | 'descriptionLength'>;
}

/** The «Название» of a template: from `names` of the configuration, else from its file. */
export function lookupName(address: string, { config, values: { names } }: LookupRules): string {
  const path = config === undefined ? undefined : pathBelow(folderOf(config), address);
  const named = path !== undefined && Object.hasOwn(names, path) ? names[path] : undefined;
  const file = pathBelow(folderOf(address), address) ?? address;
  return trimEnds(named ?? nameOfFile(file));
}

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

/** What the configuration of a folder says about the lookup. */
export function lookupRules({ config, resolved }: Rules): LookupRules {
  return { config: config?.address, values: resolved.values };
}
