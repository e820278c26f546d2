import { CHECKS } from '../checks/registry.gen';
import { runChecks } from '../checks/run';
import { DEFAULT_CHECK_OPTIONS } from '../config/resolve';
import type { RegisteredIndex } from '../registered/index/registered-index';
import type { HsmDocument } from '../syntax/tree';
import type { LocalizedText } from '../vocabulary/language';

const NOTHING: LocalizedText = { en: '', ru: '' };
/** The checks whose messages are the difference. */
const IDS = ['not-registered', 'registered-characters-differ', 'registered-parts-differ'];

/**
 * In what a template differs from the registered one, in the words of the checks, whatever their severities are.
 *
 * @returns the first difference; empty where there is none
 */
export function registeredDifference(document: HsmDocument, registered: RegisteredIndex): LocalizedText {
  const checks = CHECKS.filter(({ id }) => IDS.includes(id));
  const { findings } = runChecks({ document, registered, options: DEFAULT_CHECK_OPTIONS }, {}, checks);
  return findings[0]?.message ?? NOTHING;
}
