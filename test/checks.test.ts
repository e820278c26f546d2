import assert from 'node:assert/strict';
import {
  applyEdits,
  CHECKS,
  DEFAULT_CHECK_OPTIONS,
  messageLines,
  REFERENCES,
  type Check,
} from '../server/src/service';
import { check, checkOnly, contextOf } from './support/check';
import { markSpans, readMarked } from './support/marked';
import { fixAll } from './support/fix-all';

/** What is wrong, why, and what to do, in two sentences: longer messages are not read to the end. */
const LONGEST_MESSAGE = 160;

/** Sentences of a message; a full stop inside quotation marks or after “e.g.” does not occur in them. */
const sentencesOf = (message: string): number => message.split(/[.!?](?= [A-ZА-ЯЁ«“[{])/).length;

/** Every example of every check is executed: the same strings are shown on the check's page. */
describe('checks', () => {
  for (const one of CHECKS) {
    describe(one.id, () => {
      it('has bad and good examples, sources and texts in both languages', () => {
        assert.ok(one.examples.bad.length > 0, 'no bad example');
        assert.ok(one.examples.good.length > 0, 'no good example');
        assert.ok(REFERENCES[one.source.reference]);
        for (const text of [one.title, one.why]) {
          assert.match(text.en, /^[^а-яё]*$/i, 'Cyrillic in the English text');
          assert.match(text.ru, /[а-яё]/i, 'no Cyrillic in the Russian text');
        }
      });
      it('is an error only where the rule is stated or the text cannot work', () => {
        const severities = [one.severity, ...one.examples.bad.map(({ severity }) => severity)];
        if (severities.includes('error') && one.source.certainty !== 'stated') {
          assert.ok(one.cannotWork, 'cannotWork has to say why the text cannot work');
          assert.match(one.cannotWork.en, /^[^а-яё]+\.$/i);
          assert.match(one.cannotWork.ru, /[а-яё].*\.$/i);
        }
        assert.ok(!one.cannotWork || severities.includes('error'), 'cannotWork is for errors only');
      });
      one.examples.bad.forEach((example, index) => {
        const { text, spans } = readMarked(example.text);
        it(`finds what bad example ${index + 1} marks`, () => {
          const found = checkOnly(
            one,
            text,
            example.options,
            example.others,
            example.registered,
            example.lookup,
          );
          assert.equal(
            markSpans(
              text,
              found.map((finding) => finding.span),
            ),
            markSpans(text, spans),
          );
          const severity = example.severity ?? (one.severity === 'off' ? 'hint' : one.severity);
          for (const finding of found) {
            assert.equal(finding.severity, severity);
            assert.match(finding.message.en, /\S/);
            assert.match(finding.message.ru, /[а-яё]/i);
          }
        });
        it(`reports bad example ${index + 1} in two sentences that the editor has room for`, () => {
          for (const { message } of checkOnly(
            one,
            text,
            example.options,
            example.others,
            example.registered,
            example.lookup,
          )) {
            for (const words of [message.en, message.ru]) {
              assert.ok(words.length <= LONGEST_MESSAGE, words);
              assert.ok(sentencesOf(words) <= 2, words);
              // The box of «Go to Next Problem» cuts a longer line in a window of 1366 pixels.
              for (const line of messageLines(words).split('\n')) assert.ok(line.length <= 120, line);
            }
          }
        });
        it(`is not skipped for bad example ${index + 1} by the bits that it needs`, () => {
          assert.ok(gateOpens(one, text), 'the check finds something where its needs are not met');
        });
        it(`repairs bad example ${index + 1} as it says`, () => {
          assertRepair(one, text, example);
        });
      });
      one.examples.good.forEach((text, index) => {
        it(`finds nothing in good example ${index + 1}`, () => {
          assert.deepEqual(
            checkOnly(one, text).map((finding) => finding.message.en),
            [],
          );
        });
        it(`no error or warning of any check in good example ${index + 1}`, () => {
          const loud = check(text).filter(({ severity }) => severity === 'error' || severity === 'warning');
          assert.deepEqual(
            loud.map((finding) => `${finding.check.id}: ${finding.message.en}`),
            [],
          );
        });
      });
    });
  }
});

function gateOpens(one: Check, text: string): boolean {
  const { characters, facts } = contextOf(text).document;
  return (
    (one.needsCharacters === 0 || (one.needsCharacters & characters) !== 0) &&
    (one.needsFacts === 0 || (one.needsFacts & facts) !== 0)
  );
}

function assertRepair(one: Check, text: string, example: Check['examples']['bad'][number]): void {
  const found = checkOnly(one, text, example.options, example.others, example.registered, example.lookup);
  const fixes = found.map((finding) => finding.fix());
  if (fixes.some((fix) => fix !== undefined)) {
    assert.ok(example.fixed !== undefined, 'a fix exists, but the example does not show the fixed text');
    const onlyThis = Object.fromEntries(
      CHECKS.map(({ id }) => [id, id === one.id ? ('error' as const) : ('off' as const)]),
    );
    const options = { ...DEFAULT_CHECK_OPTIONS, ...example.options };
    const repaired = fixAll(text, options, onlyThis, example.registered);
    assert.equal(repaired.text, example.fixed);
    assert.equal(applyEdits(text, repaired.edits).text, repaired.text, 'the edits do not lead to the text');
    assert.equal(
      fixAll(repaired.text, options, onlyThis, example.registered).text,
      repaired.text,
      'fixing twice is not fixing once',
    );
    const left = checkOnly(
      one,
      repaired.text,
      example.options,
      example.others,
      example.registered,
      example.lookup,
    );
    assert.deepEqual(left.filter((finding) => finding.fix() !== undefined).length, 0, 'still fixable');
    return;
  }
  const suggestion = found[0]?.suggestions()[0];
  if (suggestion) {
    assert.match(suggestion.title.en, /\S/);
    assert.match(suggestion.title.ru, /[а-яё]/i);
    assert.ok(example.fixed !== undefined, 'a suggestion exists, but the example does not show its result');
    assert.equal(applyEdits(text, suggestion.edits).text, example.fixed);
    const left = checkOnly(
      one,
      example.fixed,
      example.options,
      example.others,
      example.registered,
      example.lookup,
    );
    assert.ok(left.length < found.length, 'the suggestion does not remove its finding');
    return;
  }
  assert.equal(example.fixed, undefined, 'the example shows a repair that the check does not offer');
}
