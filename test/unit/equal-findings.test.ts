import assert from 'node:assert/strict';
import {
  applyEdits,
  DEFAULT_CHECK_OPTIONS,
  findingKeys,
  judge,
  parseTemplate,
  repair,
  type AcceptedFinding,
  type Rules,
  type Verdict,
} from '../../server/src/service';
import { plainRules } from '../support/fix-all';

const ADDRESS = 'file:///work/a.hsm';
const RULES = plainRules(DEFAULT_CHECK_OPTIONS, {});

function judged(text: string, rules: Rules = RULES): Verdict {
  return judge({ address: ADDRESS, document: parseTemplate(text) }, rules);
}

/** Rules under which the findings of a text with these numbers are accepted. */
function accepting(text: string, ...numbers: number[]): Rules {
  const keys = findingKeys(text, judged(text).each);
  const entries = numbers.map((number): AcceptedFinding => {
    const key = keys[number];
    assert.ok(key);
    return { file: 'a.hsm', reason: '', ...key };
  });
  return { ...RULES, accepted: () => entries };
}

const shown = ({ open }: Verdict): string[] => open.map(({ check, span }) => `${check.id} ${span.start}`);

describe('equal findings', () => {
  const three = '[#HSM#]Ваш\u00a0заказ\u00a0готов, ждём\u00a0вас.';

  it('are one with a count from three on, at the first place', () => {
    const verdict = judged(three);
    assert.deepEqual(shown(verdict), ['no-break-space 10']);
    assert.equal(verdict.each.length, 3);
    const [finding] = verdict.open;
    assert.ok(finding);
    assert.match(finding.message.en, /The same in 2 more places\.$/);
    assert.match(finding.message.ru, /То же ещё в 2 местах\.$/);
    assert.deepEqual(
      finding.related.map((place) => !place.other && place.span.start),
      [16, 28],
    );
  });

  it('are repaired together', () => {
    const fix = judged(three).open[0]?.fix();
    assert.ok(fix);
    assert.equal(applyEdits(three, fix.edits).text, three.replaceAll('\u00a0', ' '));
    const open = '[#HSM#]*Раз слово\n*Два слова\n*Три слова';
    const [suggestion] = judged(open).open[0]?.suggestions() ?? [];
    assert.ok(suggestion);
    assert.equal(applyEdits(open, suggestion.edits).text, '[#HSM#]*Раз слово*\n*Два слова*\n*Три слова*');
  });

  it('stay apart when they are two, in other parts, or say something else', () => {
    assert.equal(judged('[#HSM#]Ваш\u00a0заказ\u00a0готов.').open.length, 2);
    assert.equal(judged('[#HSM#]Ваш\u00a0заказ\u00a0готов.[*FOOT*]Наш\u00a0салон').open.length, 3);
    assert.equal(judged('[#HSM#]Ваш\u00a0заказ\u00a0готов,\u202fждём.').open.length, 3);
  });

  it('are accepted one by one: entries of a baseline stay what they were', () => {
    const one = judged(three, accepting(three, 1));
    assert.deepEqual(shown(one), ['no-break-space 10', 'no-break-space 28']);
    assert.deepEqual([one.accepted.length, one.stale.length], [1, 0]);
    const all = judged(three, accepting(three, 0, 1, 2));
    assert.deepEqual([shown(all), all.accepted.length, all.stale.length], [[], 3, 0]);
  });

  it('are repaired one by one where one of them is accepted', () => {
    const text = '[#HSM#]Ваш  заказ  готов,  ждём  вас.';
    const rules = accepting(text, 1);
    const repaired = repair({ address: ADDRESS, document: parseTemplate(text) }, rules).text;
    assert.equal(repaired, '[#HSM#]Ваш  заказ  готов, ждём вас.');
    assert.equal(judged(repaired, rules).stale.length, 0);
  });

  it('take time that grows with their number', () => {
    const verdict = judged(`[#HSM#]${'а\u00a0б '.repeat(2_000)}в`);
    const group = verdict.open.find(({ check }) => check.id === 'no-break-space');
    assert.match(group?.message.en ?? '', /1,999 more places/);
    assert.equal(group?.related.length, 50);
  });
});
