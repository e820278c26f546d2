import type { Finding } from '../checks/types';
import type { Cause, Likelihood } from './cause';
import { MISMATCH_CODES } from './cause';

const NO_TEMPLATE = ['matched-template-not-found'] as const;
const IMAGE_CODES = ['error-attachment-url-not-specified', 'error-content-format', '131053'] as const;
const IMAGE_LOADING = ['131053'] as const;

/** How likely a finding is the cause, and with which codes it is reported. */
type Weight = readonly [Likelihood, readonly string[]];

const WEIGHTS: ReadonlyMap<string, Weight> = new Map<string, Weight>([
  ...each(['missing-hsm-tag', 'text-before-hsm', 'malformed-tag', 'tag-homoglyph'], 'certain', NO_TEMPLATE),
  ...each(['misspelled-tag', 'tag-inner-space', 'body-in-header'], 'certain', NO_TEMPLATE),
  ['empty-body', ['certain', ['text-not-specified', 'content-not-specified']]],
  ...each(['duplicate-tag', 'head-and-image', 'empty-section'], 'likely', [...NO_TEMPLATE, '132012']),
  ...each(['tag-case', 'unknown-tag'], 'likely', NO_TEMPLATE),
  ...each(['image-url-invalid', 'image-not-https', 'image-url-space'], 'certain', IMAGE_CODES),
  ...each(['image-several-urls', 'image-trailing-text', 'image-unsupported-type'], 'likely', IMAGE_CODES),
  ...each(['image-extension', 'image-host-private', 'image-url-expiring'], 'possible', IMAGE_LOADING),
  ...each(['image-url-escaped', 'image-url-too-long'], 'possible', IMAGE_LOADING),
  ...each(['body-too-long', 'header-too-long', 'footer-too-long'], 'certain', ['132005']),
  ...each(['macro-in-text', 'edna-operand', 'placeholder-foreign'], 'likely', MISMATCH_CODES),
  ['not-registered', ['likely', [...MISMATCH_CODES, '132001']]],
  ['registered-characters-differ', ['likely', MISMATCH_CODES]],
  ['registered-parts-differ', ['certain', [...NO_TEMPLATE, '132012']]],
  ['registered-not-approved', ['certain', ['132001', '132015', '132016']]],
  ['registered-ambiguous', ['possible', NO_TEMPLATE]],
]);

function each(ids: readonly string[], likelihood: Likelihood, codes: readonly string[]): [string, Weight][] {
  return ids.map((id) => [id, [likelihood, codes]]);
}

/**
 * The findings of a sent text as causes: one for each check, with its first message. What is only advice is left out.
 *
 * @param isWritten whether the text has its tags; else what concerns them was never written
 */
export function causesOfFindings(findings: readonly Finding[], isWritten: boolean): Cause[] {
  const causes = new Map<string, Cause>();
  for (const { check, severity, message } of findings) {
    if (causes.has(check.id) || (!isWritten && check.group === 'markup')) continue;
    const [weight, codes] = WEIGHTS.get(check.id) ?? weightOf(check.group, severity) ?? [];
    if (!weight || !codes) continue;
    // In a complete list, what is not there is not registered.
    const likelihood = check.id === 'not-registered' && severity === 'error' ? 'certain' : weight;
    causes.set(check.id, { likelihood, check: check.id, text: message, codes });
  }
  return [...causes.values()];
}

/** Of checks that are not listed: what Meta refuses when a template is registered is a cause only where it was changed later. */
function weightOf(group: Finding['check']['group'], severity: Finding['severity']): Weight | undefined {
  if (severity !== 'error' && severity !== 'warning') return undefined;
  return group === 'text' || group === 'variables' || group === 'markup'
    ? ['possible', MISMATCH_CODES]
    : undefined;
}
