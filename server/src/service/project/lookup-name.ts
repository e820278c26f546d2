import type { OptionValues } from '../config/options';
import { ownEntry } from '../config/templates';
import { nameOfFile } from '../lookup/file-names';
import { trimEnds } from '../model/description';
import { folderOf, pathBelow } from './address';
import type { Rules } from './rules';

/** What the configuration says about templates on their way into BPMSoft. */
export interface LookupRules {
  /** The address of the configuration file, from whose folder the paths in `names` start. */
  readonly config: string | undefined;
  readonly values: Pick<OptionValues, 'names' | 'templates' | 'lookup' | 'descriptionLength'>;
}

/** The «Название» of a template: from `names` or `templates` of the configuration, else from its file. */
export function lookupName(address: string, { config, values: { names, templates } }: LookupRules): string {
  const path = config === undefined ? undefined : pathBelow(folderOf(config), address);
  const named = path !== undefined && Object.hasOwn(names, path) ? names[path] : undefined;
  const own = path === undefined ? undefined : ownEntry(templates, path)?.values.name;
  const file = pathBelow(folderOf(address), address) ?? address;
  return trimEnds(named ?? own ?? nameOfFile(file));
}

/** What the configuration of a folder says about the lookup. */
export function lookupRules({ config, resolved }: Rules): LookupRules {
  return { config: config?.address, values: resolved.values };
}
