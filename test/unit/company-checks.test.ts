import assert from 'node:assert/strict';
import {
  companyChecks,
  DEFAULT_CHECK_OPTIONS,
  explainCheck,
  findingKeys,
  getHover,
  LIMITS,
  parseTemplate,
  readConfig,
  resolveConfig,
  runChecks,
  type Finding,
} from '../../server/src/service';
import { markSpans } from '../support/marked';
import { TextDocument } from 'vscode-languageserver-textdocument';

const NO_CAPS = { id: 'company/no-caps', find: '[А-ЯЁ]{6,}', message: 'Не кричите на клиента.' };

function found(text: string, more: object = {}, others: object = {}): readonly Finding[] {
  const { config, problems } = readConfig(JSON.stringify({ checks: [{ ...NO_CAPS, ...more }], ...others }));
  assert.deepEqual(problems, []);
  const { options, severities } = resolveConfig({}, config);
  const { findings, failures } = runChecks({ document: parseTemplate(text), options }, severities);
  assert.deepEqual(failures, []);
  return findings.filter(({ check }) => check.id === NO_CAPS.id);
}

function marked(text: string, more: object = {}): string {
  return markSpans(
    text,
    found(text, more).map(({ span }) => span),
  );
}

describe('a check of a company', () => {
  const text = '[#HSM#]Только СЕГОДНЯ 🎉 скидки.[*HEAD*]ВНИМАНИЕ[*FOOT*]Магазин «ТЕХНИКА»';

  it('finds its pattern in every part of the message, by UTF-16 units', () => {
    assert.equal(
      marked(text),
      '[#HSM#]Только ⟦СЕГОДНЯ⟧ 🎉 скидки.[*HEAD*]⟦ВНИМАНИЕ⟧[*FOOT*]Магазин «⟦ТЕХНИКА⟧»',
    );
  });

  for (const [section, expected] of [
    ['body', 'СЕГОДНЯ'],
    ['header', 'ВНИМАНИЕ'],
    ['footer', 'ТЕХНИКА'],
  ] as const) {
    it(`looks only in the ${section} when configured so`, () => {
      const [finding, ...rest] = found(text, { section });
      assert.deepEqual(rest, []);
      assert.equal(finding && text.slice(finding.span.start, finding.span.end), expected);
    });
  }

  it('maps its places where lines end with CR LF', () => {
    assert.equal(marked('[#HSM#]Раз,\r\nДВА,\r\nСЕГОДНЯ'), '[#HSM#]Раз,\r\nДВА,\r\n⟦СЕГОДНЯ⟧');
  });

  it('has the severity of its definition, or of the key "severity"', () => {
    assert.equal(found(text)[0]?.severity, 'warning');
    assert.equal(found(text, { severity: 'error' })[0]?.severity, 'error');
    assert.deepEqual(found(text, {}, { severity: { 'company/no-caps': 'off' } }), []);
    assert.equal(found(text, {}, { severity: { 'company/no-caps': 'hint' } })[0]?.severity, 'hint');
  });

  it('can be accepted in the baseline like any other', () => {
    assert.deepEqual(findingKeys(text, found(text, { section: 'body' })), [
      { check: 'company/no-caps', text: 'СЕГОДНЯ', occurrence: 1 },
    ]);
  });

  it('shows its message in the hover and on its page', () => {
    const findings = found(text, { section: 'body' });
    const hover = getHover({
      ...{ text: TextDocument.create('file:///a.hsm', 'hsm', 1, text), document: parseTemplate(text) },
      ...{
        offset: text.indexOf('СЕГОДНЯ') + 1,
        findings,
        samples: [],
        language: 'ru',
        explainCommand: undefined,
      },
    });
    assert.match(JSON.stringify(hover), /Не кричите на клиента.*company\/no-caps.*Проверка вашей компании/);
    const [check] = companyChecks([NO_CAPS]);
    assert.ok(check);
    assert.match(explainCheck(check, 'en'), /^# Не кричите на клиента\.\n\n`company\/no-caps`/);
  });

  it('does not find empty matches', () => {
    assert.deepEqual(found(text, { find: 'х*' }), []);
  });
});

describe('the patterns of companies', () => {
  const bad: readonly (readonly [string, string])[] = [
    ['that look ahead', '(?=а)б'],
    ['with a lookbehind', '(?<=а)б'],
    ['that refer back', '(а)\\1'],
    ['that are not closed', '(а'],
    ['that repeat nothing', '*а'],
    ['that are too large', '((а{0,100}){0,10}б{0,900}){0,1}'],
    ['that are too long', 'а'.repeat(LIMITS.patternLength.value + 1)],
    ['that are empty', ''],
  ];
  for (const [what, find] of bad) {
    it(`are refused at their place ${what}`, () => {
      const written = JSON.stringify({ checks: [{ ...NO_CAPS, find }] });
      const { config, problems } = readConfig(written);
      assert.deepEqual(config.checks, []);
      assert.equal(problems.length, 1);
      const [problem] = problems;
      assert.equal(problem && written.slice(problem.span.start, problem.span.end), JSON.stringify(find));
      assert.match(problem?.message.ru ?? '', /проверка отключена/);
      const options = { ...DEFAULT_CHECK_OPTIONS, checks: [{ ...NO_CAPS, find }] };
      assert.deepEqual(runChecks({ document: parseTemplate('[#HSM#]АБ'), options }, {}).failures, []);
    });
  }

  // Each of these keeps an engine that backtracks busy for longer than the test may take.
  for (const find of ['(а+)+$', '(а|а)*б', '(а*)*б', '(.*)*х', 'а.*б|а', '(а|аа)+$', '.*.*.*.*=']) {
    it(`end soon for any text: ${find}`, () => {
      for (const unit of ['а', 'аб', 'а '])
        found(`[#HSM#]${unit.repeat(LIMITS.detailedChecks.value / 2 / unit.length)}!`, { find });
    }).timeout(20_000);
  }

  it('are known to the severities of their own file only', () => {
    const problemsOf = (severity: object, checks: readonly object[] = [NO_CAPS]): unknown[] => {
      const text = JSON.stringify({ severity, checks });
      return readConfig(text).problems.map(({ id, span, message, replacement }) => [
        id,
        text.slice(span.start, span.end),
        message.en.includes('has no effect'),
        replacement,
      ]);
    };
    assert.deepEqual(problemsOf({ 'company/no-caps': 'hint' }), []);
    assert.deepEqual(problemsOf({ 'company/no-cap': 'off', 'double-space': 'off' }), [
      ['config-unknown-key', '"company/no-cap"', true, '"company/no-caps"'],
    ]);
    assert.deepEqual(problemsOf({ 'company/foo': 'off' }, []), [
      ['config-unknown-key', '"company/foo"', true, undefined],
    ]);
    // A check that is defined badly is reported where it is defined, and nowhere else.
    assert.deepEqual(
      problemsOf({ 'company/no-caps': 'off' }, [{ id: 'company/no-caps' }]).map((one) => JSON.stringify(one)),
      [JSON.stringify(['config-value', '{"id":"company/no-caps"}', true, null])],
    );
  });

  it('say which key is missing, and which name is given twice', () => {
    const { config, problems } = readConfig(
      '{"checks": [{"id": "a/b"}, {"id": "a/b", "find": "x", "message": "m"}, {"id": "no-slash", "find": "x", "message": "m"}]}',
    );
    assert.deepEqual(config.checks, [{ id: 'a/b', find: 'x', message: 'm' }]);
    assert.deepEqual(
      problems.map(({ message }) => message.en.split(';')[0]),
      [
        '"checks" lacks "find", "message"',
        '"checks.id" must look like "company/no-caps"',
        '"a/b" appears more than once',
      ],
    );
  });
});
