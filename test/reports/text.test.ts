import assert from 'node:assert/strict';
import stringWidth from 'string-width';
import { reportText, type Paint } from '../../server/src/service/reports';
import { excerptOf } from '../../server/src/service/reports/excerpt';
import { reportedFile, runReport } from '../support/reports';

function finding(start: number, end: number, check = 'double-space', message = 'Замечание.') {
  return { check, severity: 'warning' as const, span: { start, end }, message, fix: undefined };
}

/** The lines of a report about one finding. */
function linesOf(text: string, start: number, end: number, path = 'a.hsm'): string[] {
  return reportText(runReport([reportedFile(path, text, [finding(start, end)])])).split('\n');
}

/** What a terminal shows above the carets. */
function aboveCarets([, quoted = '', carets = '']: readonly string[]): string {
  const before = stringWidth(carets.slice(0, carets.indexOf('^')));
  const marked = carets.length - carets.indexOf('^');
  let column = 0;
  return Array.from(new Intl.Segmenter().segment(quoted), ({ segment }) => {
    const from = column;
    column += stringWidth(segment);
    return from >= before && from < before + marked ? segment : '';
  }).join('');
}

describe('the text report', () => {
  it('quotes the line of a finding, and marks it', () => {
    assert.deepEqual(linesOf('[#HSM#]Ваш\nзаказ  готов', 16, 18).slice(0, 3), [
      'a.hsm:2:6: предупреждение: Замечание. [double-space]',
      '  2 | заказ  готов',
      '    |      ^^',
    ]);
  });

  for (const [what, text, marked] of [
    ['letters', 'раз два', 'два'],
    ['wide letters', 'ｗｉｄｅ 你好 два', 'два'],
    ['emoji', '👨‍👩‍👧 🇰🇿 ❤️ 1️⃣ 👍🏽 два', 'два'],
    ['a letter with a combining mark', 'и\u0306 e\u0301 два', 'два'],
    ['characters that are not seen', 'a\u00a0b\u200bc\td два', 'два'],
    ['a wide finding', 'раз 😀你', '😀你'],
    ['something that looks like a command', '##[error]два', 'два'],
    ['something that looks like a command, and is found itself', 'a##[error]', '# #[error]'],
  ] as const) {
    it(`marks the right place after ${what}`, () => {
      const start = text.length - marked.replace('# #', '##').length;
      assert.equal(aboveCarets(linesOf(text, start, text.length)), marked);
    });
  }

  it('marks an empty finding, and one at the end of the line', () => {
    assert.equal(linesOf('abc', 0, 0)[2], '    | ^');
    assert.equal(linesOf('abc', 3, 3)[2], '    |    ^');
  });

  it('marks the first line of a finding of several lines', () => {
    assert.deepEqual(linesOf('abc\ndef', 1, 6).slice(1, 3), ['  1 | abc', '    |  ^^']);
  });

  it('cuts long lines on both sides, and never more than a terminal shows', () => {
    for (const start of [0, 30, 600, 1999]) {
      const line = 'слово '.repeat(334).slice(0, 2000);
      const { text, before, marked } = excerptOf(line, start, start + 1);
      assert.ok(stringWidth(text) <= 102, String(stringWidth(text)));
      assert.equal(text.slice(before, before + marked), line.slice(start, start + 1));
      assert.equal(text.startsWith('…'), start > 50);
      assert.equal(text.endsWith('…'), start < 1900);
    }
  });

  it('shows controls and directions in texts, messages and names of files', () => {
    const file = reportedFile('\u001b[2Ja\u202e.hsm', 'a\u001b[31mb\u0007\u009b1m\u2028', [
      finding(0, 1, 'double-space', 'Здесь \u001b]0;x\u0007 и \u202e\r\nновая строка'),
    ]);
    const report = reportText(runReport([file]));
    assert.doesNotMatch(report.replaceAll('\n', ''), /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    assert.match(report, /^‹U\+001B›\[2Ja‹U\+202E›\.hsm:1:1: /);
    assert.match(report, /\| a‹U\+001B›\[31mb‹U\+0007›‹U\+009B›1m‹U\+2028›$/m);
  });

  it('begins no line with a command, whatever a file is called', () => {
    for (const name of [
      '::error::x.hsm',
      '  ::stop-commands::x.hsm',
      '##[group]x.hsm',
      'a\n::error::x.hsm',
    ]) {
      const report = reportText(runReport([reportedFile(name, '::error::текст', [finding(0, 3)])]));
      assert.doesNotMatch(report, /^\s*::|##\[/m, name);
    }
  });

  it('sums up by check, the most frequent first', () => {
    const findings = [finding(0, 1), finding(1, 2, 'header-emoji'), finding(2, 3, 'header-emoji')];
    const report = reportText(runReport([reportedFile('a.hsm', 'abc', findings)]));
    const rows = report.split('\n').filter((line) => /^ {2}\d+ {2}\S/.test(line));
    assert.equal(rows.length, 2);
    assert.match(rows[0] ?? '', /^ {2}2 {2}header-emoji {2}\S/);
    assert.match(rows[1] ?? '', /^ {2}1 {2}double-space {2}\S/);
  });

  it('says how much --fix repairs', () => {
    const fixable = { ...finding(0, 1), fix: [{ span: { start: 0, end: 1 }, newText: '' }] };
    const report = reportText(runReport([reportedFile('a.hsm', 'abc', [fixable, finding(1, 2)])]));
    assert.match(report, /Можно исправить с помощью --fix: 1\.\n$/);
  });

  it('is one line without findings', () => {
    assert.equal(
      reportText(runReport([reportedFile('a.hsm', 'текст', [])])),
      'Проверено файлов: 1; ошибок: 0, предупреждений: 0, других замечаний: 0.\n',
    );
  });

  it('is the same text with colours', () => {
    const paint: Paint = (role, text) => `<${role}>${text}</>`;
    const run = runReport([reportedFile('a.hsm', 'раз  два', [finding(3, 5), finding(0, 1)])]);
    const painted = reportText(run, paint);
    assert.match(painted, /<warning>\^\^<\/>/);
    assert.equal(painted.replace(/<\/?\w*>/g, ''), reportText(run));
  });
});
