import { CHECKS } from '../checks/registry.gen';
import { runChecks } from '../checks/run';
import type { Check, CheckContext } from '../checks/types';
import { DEFAULT_CHECK_OPTIONS } from '../config/resolve';
import type { Copy, StatusRow } from '../export/status-table';
import type { LookupTemplate } from '../lookup/read-lookup';
import { descriptionOf } from '../model/description';
import { isUsable } from '../registered/status';
import type { RegisteredTemplate } from '../registered/template';
import { parseTemplate } from '../syntax/parser';
import type { HsmDocument } from '../syntax/tree';
import type { LocalizedText } from '../vocabulary/language';
import type { Template } from './judge';
import { lookupName, lookupRules } from './lookup-name';
import type { Rules } from './rules';

/** How a template is in the lookup and in the registered lists. */
export interface Standing {
  /** Undefined without an exported lookup. */
  readonly lookup: Copy | undefined;
  /** Undefined without a registered list. */
  readonly registered: Copy | undefined;
  /** What belongs to the template: keys of `withoutFile`. */
  readonly taken: readonly string[];
}

const NOTHING: LocalizedText = { en: '', ru: '' };
/** The checks whose messages say what differs. */
const REGISTERED_NOTES = [
  'not-registered',
  'registered-characters-differ',
  'registered-parts-differ',
  'registered-not-approved',
];
const REGISTERED_CHECKS = CHECKS.filter(({ id }) => REGISTERED_NOTES.includes(id));
const LOOKUP_CHECKS = CHECKS.filter(({ id }) => id === 'lookup-differs');

/** Compares a template with its record and its registered template, whatever the severities of the checks are. */
export function standingOf({ address, document }: Template, rules: Rules): Standing {
  const lookup = lookupCopy(address, document, rules);
  const registered = registeredCopy(document, rules);
  return {
    lookup: lookup?.copy,
    registered: registered?.copy,
    taken: [...(lookup?.taken ?? []), ...(registered?.taken ?? [])],
  };
}

/**
 * The records, and the approved registered templates, that no template has.
 *
 * @param taken of all templates that have these rules
 */
export function withoutFile({ lookup, registered }: Rules, taken: ReadonlySet<string>): StatusRow[] {
  const rows: StatusRow[] = [];
  const known = new Set(taken);
  for (const record of lookup?.templates ?? []) {
    if (known.has(recordKey(record))) continue;
    const own = registeredCopy(parseTemplate(record.description), { registered });
    for (const key of own?.taken ?? []) known.add(key);
    rows.push({
      ...{ file: undefined, name: record.name, registered: own?.copy },
      lookup: { state: 'present', name: record.name, note: NOTHING },
    });
  }
  for (const template of registered?.templates ?? []) {
    if (template.status.known !== 'APPROVED' || known.has(registeredKey(template))) continue;
    const { name } = template;
    rows.push({
      ...{ file: undefined, name, registered: { state: 'present', name, note: NOTHING } },
      lookup: lookup && { state: 'missing', name: '', note: NOTHING },
    });
  }
  return rows;
}

interface Found {
  readonly copy: Copy;
  readonly taken: readonly string[];
}

function lookupCopy(address: string, document: HsmDocument, rules: Rules): Found | undefined {
  const { lookup: index } = rules;
  if (!index) return undefined;
  const name = lookupName(address, lookupRules(rules));
  const match = index.compare({ name, description: descriptionOf(document.text) });
  if (!match) return { copy: { state: 'missing', name: '', note: NOTHING }, taken: [] };
  const { record, isEqual, isRenamed } = match;
  const note = isEqual
    ? isRenamed
      ? renamed(record.name)
      : NOTHING
    : noteOf({ document, lookup: { index, name } }, LOOKUP_CHECKS);
  const copy: Copy = { state: isEqual ? 'equal' : 'different', name: record.name, note };
  return { copy, taken: [recordKey(record)] };
}

function registeredCopy(document: HsmDocument, { registered }: Pick<Rules, 'registered'>): Found | undefined {
  if (!registered) return undefined;
  const { level, matches = [] } = registered.compare(document) ?? {};
  const [best] = matches;
  const isFine = level === 'exact' && best !== undefined && isUsable(best.template.status);
  const note = isFine ? NOTHING : noteOf({ document, registered }, REGISTERED_CHECKS);
  const state = !best ? 'missing' : level !== 'exact' ? 'different' : isFine ? 'equal' : 'not-approved';
  return {
    copy: { state, name: best?.template.name ?? '', note },
    taken: matches.map(({ template }) => registeredKey(template)),
  };
}

/** The message of the first finding, at the check's own severity. */
function noteOf(context: Omit<CheckContext, 'options'>, checks: readonly Check[]): LocalizedText {
  const { findings } = runChecks({ ...context, options: DEFAULT_CHECK_OPTIONS }, {}, checks);
  return findings[0]?.message ?? NOTHING;
}

function renamed(name: string): LocalizedText {
  return { en: `The lookup calls it “${name}”.`, ru: `В справочнике называется «${name}».` };
}

function recordKey({ row }: LookupTemplate): string {
  return `row ${row}`;
}

function registeredKey({ source, span }: RegisteredTemplate): string {
  return `${source.uri}#${span.start}`;
}
