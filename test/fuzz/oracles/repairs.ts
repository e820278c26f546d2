import {
  applyEdits,
  judge,
  parseTemplate,
  runChecks,
  type CheckOptions,
  type Finding,
  type TextEdit,
} from '../../../server/src/service';
import { fixAll, plainRules } from '../../support/fix-all';
import { FindingCounts } from '../../support/finding-counts';
import { ALL_ON, optionsOf, type Case } from '../case';
import { splitsPair } from '../offsets';
import { promise } from '../violation';
import { isUnmasked } from './unmasked';

/** A fix removes its finding and adds none, a suggestion changes something, and everything is at rest after one run. */
export function judgeRepairs(one: Case): void {
  const { text } = one;
  const options = optionsOf(one);
  const check = (checked: string): readonly Finding[] =>
    runChecks({ document: parseTemplate(checked), options }, ALL_ON).findings;
  const findings = check(text);
  const before = new FindingCounts(findings);
  for (const finding of [...findings, ...groupsOf(text, options)]) {
    const { id } = finding.check;
    const fix = finding.fix();
    if (fix) {
      judgeEdits(text, fix.edits, `the fix of ${id}`);
      const fixed = applyEdits(text, fix.edits).text;
      const after = new FindingCounts(check(fixed));
      promise(after.of(id) < before.of(id), `the fix of ${id} removes its finding`, () =>
        JSON.stringify(fixed),
      );
      const added = after.addedTo(before).filter((found) => !isUnmasked(finding.check, found));
      promise(added.length === 0, `the fix of ${id} adds no ${added[0]}`, () => JSON.stringify(fixed));
    }
    for (const { edits, title } of finding.suggestions()) {
      judgeEdits(text, edits, `a suggestion of ${id}`);
      promise(
        applyEdits(text, edits).text !== text,
        `a suggestion of ${id} changes something`,
        () => title.en,
      );
    }
  }
  judgeFixAll(one, findings, check);
}

/** The findings that stand for several equal ones; their repair is that of all. */
function groupsOf(text: string, options: CheckOptions): readonly Finding[] {
  const template = { address: 'file:///work/a.hsm', document: parseTemplate(text) };
  return judge(template, plainRules(options, ALL_ON)).open.filter(({ equal }) => equal !== undefined);
}

function judgeEdits(text: string, edits: readonly TextEdit[], what: string): void {
  let previous = 0;
  for (const { span } of edits) {
    const isInOrder = previous <= span.start && span.start <= span.end && span.end <= text.length;
    promise(isInOrder, `the edits of ${what} are in order`, () => JSON.stringify(edits));
    const splits = splitsPair(text, span.start) || splitsPair(text, span.end);
    promise(!splits, `${what} splits no character`, () => JSON.stringify(edits));
    previous = span.end;
  }
}

function judgeFixAll(
  one: Case,
  findings: readonly Finding[],
  check: (text: string) => readonly Finding[],
): void {
  const options = optionsOf(one);
  const fixed = fixAll(one.text, options, ALL_ON);
  judgeEdits(one.text, fixed.edits, 'fix all');
  const applied = applyEdits(one.text, fixed.edits).text;
  promise(applied === fixed.text, 'the edits of fix all lead to its text', () => JSON.stringify(applied));
  const again = fixAll(fixed.text, options, ALL_ON).text;
  promise(
    again === fixed.text,
    'fix all is at rest',
    () => `${JSON.stringify(fixed.text)}, then ${JSON.stringify(again)}`,
  );
  const left = check(fixed.text);
  const fixable = left.find((finding) => finding.fix());
  promise(!fixable, `fix all leaves nothing of ${fixable?.check.id} to fix`, () =>
    JSON.stringify(fixed.text),
  );
  const repaired = findings.filter((finding) => finding.fix()).map((finding) => finding.check);
  const added = new FindingCounts(left)
    .addedTo(new FindingCounts(findings))
    .filter((found) => !repaired.some((masking) => isUnmasked(masking, found)));
  promise(added.length === 0, `fix all adds no ${added[0]}`, () => JSON.stringify(fixed.text));
}
