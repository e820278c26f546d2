import { runChecks, type CheckRun } from '../checks/run';
import type { Finding } from '../checks/types';
import { divideByBaseline, type Divided } from '../config/baseline';
import type { Neighbours } from '../folder/shared-with';
import type { HsmDocument } from '../syntax/tree';
import { groupEqual } from './equal-findings';
import { lookupName, lookupRules } from './lookup-name';
import type { Rules } from './rules';

/** A template at its place. */
export interface Template {
  readonly address: string;
  readonly document: HsmDocument;
}

/** The findings of a template: under its rules, among its neighbours, without the accepted ones. */
export interface Verdict extends Divided {
  /** The open findings, those that say the same of one part as one: what is shown and counted everywhere. */
  readonly open: readonly Finding[];
  /** The open findings one by one: what is repaired and accepted. */
  readonly each: readonly Finding[];
  /** All findings one by one, accepted ones included, in order of place. */
  readonly all: readonly Finding[];
  /** Checks that failed; the others are complete. */
  readonly failures: CheckRun['failures'];
  /** The entry of `ignore` that exempts the template from the checks: then there are no findings. */
  readonly ignoredBy: string | undefined;
}

const NONE: readonly never[] = [];

/**
 * Judges a template: ignored? checks with options and neighbours → accepted findings set aside. Everything that shows, counts,
 * repairs or reports findings gets them here, so that all say the same.
 *
 * @param neighbours the templates of the folder, this one included; without them nothing is compared
 */
export function judge({ address, document }: Template, rules: Rules, neighbours?: Neighbours): Verdict {
  const ignoredBy = rules.ignoredBy(address);
  if (ignoredBy !== undefined) {
    return { all: NONE, open: NONE, each: NONE, accepted: NONE, stale: NONE, failures: NONE, ignoredBy };
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
    const open = groupEqual(document, findings);
    return { all: findings, open, each: findings, accepted: NONE, stale: NONE, failures, ignoredBy };
  }
  const divided = divideByBaseline(entries, document.text, findings, rules.today());
  const open = groupEqual(document, divided.open);
  return { ...divided, all: findings, open, each: divided.open, failures, ignoredBy };
}
