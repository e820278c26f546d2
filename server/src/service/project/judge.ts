import { runChecks, type CheckRun } from '../checks/run';
import type { Finding } from '../checks/types';
import { divideByBaseline, type Divided } from '../config/baseline';
import type { TemplateIndex } from '../folder/template-index';
import type { HsmDocument } from '../syntax/tree';
import { lookupName, lookupRules } from './lookup-name';
import type { Rules } from './rules';

/** A template at its place. */
export interface Template {
  readonly address: string;
  readonly document: HsmDocument;
}

/** What is said of a template: under its rules, among its neighbours, without what somebody accepted. */
export interface Verdict extends Divided {
  /** All findings, accepted ones included, in order of place. */
  readonly all: readonly Finding[];
  /** Checks that failed; the others are complete. */
  readonly failures: CheckRun['failures'];
  /** The entry of `ignore` that exempts the template from the checks: then there are no findings. */
  readonly ignoredBy: string | undefined;
}

const NONE: readonly never[] = [];

/**
 * Judges a template: ignored? checks with options and neighbours → accepted findings set aside. Whoever shows, counts,
 * repairs or reports findings gets them here, so that all say the same.
 *
 * @param neighbours the templates of the folder, this one included; without them nothing is compared
 */
export function judge({ address, document }: Template, rules: Rules, neighbours?: TemplateIndex): Verdict {
  const ignoredBy = rules.ignoredBy(address);
  if (ignoredBy !== undefined) {
    return { all: NONE, open: NONE, accepted: NONE, stale: NONE, failures: NONE, ignoredBy };
  }
  const { registered, lookup } = rules;
  const context = {
    document,
    options: rules.optionsFor(address),
    others: neighbours,
    uri: address,
    registered,
    lookup: lookup && { index: lookup, name: lookupName(address, lookupRules(rules)) },
  };
  const { findings, failures } = runChecks(context, rules.severities);
  const entries = rules.accepted(address);
  if (entries.length === 0) {
    return { all: findings, open: findings, accepted: NONE, stale: NONE, failures, ignoredBy };
  }
  const { open, accepted, stale } = divideByBaseline(entries, document.text, findings, rules.today());
  return { all: findings, open, accepted, stale, failures, ignoredBy };
}
