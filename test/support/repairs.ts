import type { CheckOptions, Finding, Repair } from '../../server/src/service';
import { applyEdits } from '../../server/src/service/vocabulary/edited-text';
import { checkById, checkOnly } from './check';

/** The findings of the check with an id, which is on whatever its default is. */
export function findingsOf(
  id: string,
  text: string,
  options: Partial<CheckOptions> = {},
): readonly Finding[] {
  return checkOnly(checkById(id), text, options);
}

/** The text after the fix of the first finding; undefined when it cannot be fixed without asking. */
export function fixed(id: string, text: string): string | undefined {
  const [finding] = findingsOf(id, text);
  if (!finding) throw new Error(`${id} finds nothing in ${text}`);
  const fix = finding.fix();
  return fix && applyEdits(text, fix.edits).text;
}

/** The text after each suggestion of the first finding. */
export function suggested(id: string, text: string): string[] {
  const [finding] = findingsOf(id, text);
  if (!finding) throw new Error(`${id} finds nothing in ${text}`);
  return finding.suggestions().map(({ edits }: Repair) => applyEdits(text, edits).text);
}

/** The English message of the first finding. */
export function messageOf(id: string, text: string, options: Partial<CheckOptions> = {}): string {
  return findingsOf(id, text, options)[0]?.message.en ?? '';
}
