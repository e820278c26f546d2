import { CHECKS } from '../checks/registry.gen';
import { runChecks } from '../checks/run';
import type { Check, CheckContext } from '../checks/types';
import { DEFAULT_CHECK_OPTIONS } from '../config/resolve';
import type { Copy, StatusRow } from '../export/status-table';
import type { LookupTemplate } from '../lookup/read-lookup';
import { descriptionOf } from '../model/description';
import { isUsable } from '../registered/status';
import type { RegisteredTemplate } from '../registered/template';
import { templateFiles } from '../registered/template-file';
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
  /** The record and the registered templates that belong to the template, the best first. */
  readonly keys: { readonly lookup: readonly string[]; readonly registered: readonly string[] };
}

/** A record or a registered template without a file. */
export interface RowWithoutFile extends StatusRow {
  /** By which `textOfKey` finds it. */
  readonly key: string;
}

const NO_KEYS: readonly never[] = [];
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
    keys: { lookup: lookup?.keys ?? NO_KEYS, registered: registered?.keys ?? NO_KEYS },
  };
}

/**
 * The records, and the approved registered templates, that no template has.
 *
 * @param taken of all templates that have these rules
 */
export function withoutFile(rules: Rules, taken: ReadonlySet<string>): RowWithoutFile[] {
  const { lookup, registered } = rules;
  const rows: RowWithoutFile[] = [];
  const known = new Set(taken);
  for (const record of lookup?.templates ?? []) {
    const key = recordKey(rules, record);
    if (known.has(key)) continue;
    const own = registeredCopy(parseTemplate(record.description), rules);
    for (const one of own?.keys ?? []) known.add(one);
    rows.push({
      ...{ key, file: undefined, name: record.name, registered: own?.copy },
      lookup: { state: 'present', name: record.name, note: NOTHING },
    });
  }
  for (const template of registered?.templates ?? []) {
    const key = registeredKey(template);
    if (template.status.known !== 'APPROVED' || known.has(key)) continue;
    const { name } = template;
    rows.push({
      ...{ key, file: undefined, name, registered: { state: 'present', name, note: NOTHING } },
      lookup: lookup && { state: 'missing', name: '', note: NOTHING },
    });
  }
  return rows;
}

/** The text of a record or a registered template as a file would hold it; undefined when there is none. */
export function textOfKey(rules: Rules, key: string): string | undefined {
  const record = rules.lookup?.templates.find((one) => recordKey(rules, one) === key);
  if (record) return record.description;
  const template = rules.registered?.templates.find((one) => registeredKey(one) === key);
  return template && templateFiles([template])[0]?.text;
}

interface Found {
  readonly copy: Copy;
  readonly keys: readonly string[];
}

function lookupCopy(address: string, document: HsmDocument, rules: Rules): Found | undefined {
  const { lookup: index } = rules;
  if (!index) return undefined;
  const name = lookupName(address, lookupRules(rules));
  const match = index.compare({ name, description: descriptionOf(document.text) });
  if (!match) return { copy: { state: 'missing', name: '', note: NOTHING }, keys: NO_KEYS };
  const { record, isEqual, isRenamed } = match;
  const note = isEqual
    ? isRenamed
      ? renamed(record.name)
      : NOTHING
    : noteOf({ document, lookup: { index, name } }, LOOKUP_CHECKS);
  const copy: Copy = { state: isEqual ? 'equal' : 'different', name: record.name, note };
  return { copy, keys: [recordKey(rules, record)] };
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
    keys: matches.map(({ template }) => registeredKey(template)),
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

function recordKey({ lookupFile }: Rules, { row }: LookupTemplate): string {
  return `${lookupFile?.address ?? ''}#${row}`;
}

function registeredKey({ source, span }: RegisteredTemplate): string {
  return `${source.uri}#${span.start}`;
}
