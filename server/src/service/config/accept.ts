import { keyText, type AcceptedFinding, type FindingKey } from './baseline';

/**
 * The entries that accept all findings of a template. Those that hold already stay as they are, with their reason and
 * their day.
 *
 * @param present the entries of the template so far
 * @param file the template's path relative to the baseline file
 */
export function acceptAll(
  present: readonly AcceptedFinding[],
  file: string,
  keys: readonly FindingKey[],
  reason: string,
  today: string,
): AcceptedFinding[] {
  const known = new Map(present.map((entry) => [keyText(entry), entry]));
  return keys.map((key) => {
    const same = known.get(keyText(key));
    const holds = same && (same.expires === undefined || same.expires >= today);
    return holds ? same : { file, ...key, reason: reason === '' ? (same?.reason ?? '') : reason };
  });
}
