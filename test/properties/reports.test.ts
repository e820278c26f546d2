import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FORMATS } from '../../server/src/cli/reporting/format-table';
import {
  githubSummary,
  reportCheckstyle,
  reportGithub,
  reportGitlab,
  reportJson,
  reportJunit,
  reportRdjson,
  reportRdjsonl,
  reportSarif,
  type ReportedFile,
  type RunReport,
} from '../../server/src/service/reports';
import { checkedFile, parseXml, runReport } from '../support/reports';
import { anyText } from '../support/templates';

/** What CI systems and terminals obey, and what formats use for themselves. */
const trap = fc.constantFrom(
  ...['::error::x', '\n::add-mask::x', '\r\n  ::stop-commands::x', '##[group]x', '##vso[task.x]', '##[#[['],
  ...[
    '\u001b[31m',
    '\u001b]0;x\u0007',
    '\u009b2J',
    '\u202e',
    '\u2066',
    '\u2028',
    '\u0000',
    '\ufffe',
    '\ud800',
  ],
  ...['%', '%0A', ':', ',', '|', '<', '&amp;', ']]>', '"', "'", '{0}', '[a](1)', '`', '\\', '\t', '@all'],
  ...['👨‍👩‍👧', '🏴\u{e0067}\u{e0062}\u{e007f}', '你好', 'и\u0306', 'שלום'],
);
const hostile = fc
  .array(fc.oneof(trap, anyText, fc.constantFrom(' ', 'шаблон', 'a')), { maxLength: 8 })
  .map((pieces) => pieces.join(''));

const severity = fc.constantFrom('error', 'warning', 'information', 'hint');
/** A file with findings anywhere, whose messages quote anything. */
const inventedFile: fc.Arbitrary<ReportedFile> = fc
  .record({
    path: hostile.map((text) => `x/${text}.hsm`),
    name: hostile,
    text: hostile,
    hasMark: fc.boolean(),
    places: fc.array(
      fc.record({ at: fc.nat(), length: fc.nat(40), severity, message: hostile, fixed: hostile }),
      {
        maxLength: 5,
      },
    ),
  })
  .map(({ places, ...file }) => ({
    ...file,
    findings: places.map(({ at, length, message, fixed, ...more }) => {
      const start = at % (file.text.length + 1);
      const span = { start, end: Math.min(file.text.length, start + length) };
      return { check: 'double-space', span, message, fix: [{ span, newText: fixed }], ...more };
    }),
  }));
const anyFile = fc.oneof(
  inventedFile,
  fc.tuple(hostile, anyText).map(([path, text]) => checkedFile(`x/${path}`, text)),
);
const anyRun: fc.Arbitrary<RunReport> = fc
  .tuple(fc.array(anyFile, { maxLength: 4 }), fc.array(hostile, { maxLength: 2 }))
  .map(([files, problems]) => runReport(files, { problems }));

/** Nothing but line ends and joiners acts on what shows the text. */
function assertQuiet(report: string): void {
  assert.doesNotMatch(report, /(?![\n\u200c\u200d\u{e0020}-\u{e007f}])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
  assert.doesNotMatch(report, /##[a-z]*\[/i);
  // Nothing is lost or changed when it is written.
  assert.equal(Buffer.from(report).toString(), report);
}

/** What the runner of GitHub makes of a line: a command with its properties, as `ActionCommand.cs` reads it. */
function command(
  line: string,
): { name: string; properties: Map<string, string>; message: string } | undefined {
  const trimmed = line.trimStart();
  const end = trimmed.indexOf('::', 2);
  if (!trimmed.startsWith('::') || end === -1) return undefined;
  const [name = '', ...rest] = trimmed.slice(2, end).split(' ');
  const properties = new Map<string, string>();
  for (const pair of rest.join(' ').split(',')) {
    const equals = pair.indexOf('=');
    if (equals > 0) properties.set(pair.slice(0, equals), unescape(pair.slice(equals + 1)));
  }
  return { name, properties, message: unescape(trimmed.slice(end + 2)) };
}

function unescape(text: string): string {
  const signs: Record<string, string> = { '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',', '%25': '%' };
  return text.replace(/%(?:0D|0A|3A|2C|25)/g, (escape) => signs[escape] ?? '');
}

function count({ files }: RunReport): number {
  return files.reduce((sum, { findings }) => sum + findings.length, 0);
}

describe('a report of any files', () => {
  // GitHub's own is read for commands by that system: its test is below.
  const texts = Object.entries(FORMATS).filter(([name]) => name !== 'github');
  for (const [format, report] of [
    ...texts.map(([name, { write }]) => [name, write] as const),
    ['summary', githubSummary] as const,
  ]) {
    it(`acts on nothing that shows it: ${format}`, () => {
      fc.assert(
        fc.property(anyRun, (run) => {
          const written = report(run);
          assertQuiet(written);
          assert.doesNotMatch(written, /^\s*::/m);
        }),
      );
    });
  }

  it('holds one annotation for each finding, with its place, in the form of the runner', () => {
    fc.assert(
      fc.property(inventedFile, (file) => {
        const written = reportGithub(runReport([file]));
        assertQuiet(written);
        const lines = written.split('\n').slice(0, -1);
        assert.equal(lines.length, file.findings.length);
        for (const line of lines) {
          const read = command(line);
          assert.ok(read);
          assert.match(read.name, /^(?:error|warning|notice)$/);
          assert.deepEqual(
            [...read.properties.keys()].filter((key) => key !== 'col' && key !== 'endColumn'),
            ['file', 'line', 'endLine', 'title'],
          );
          assert.equal(read.properties.get('title'), 'hsm: double-space');
        }
      }),
    );
  });

  it('is JSON that gives back paths and counts', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const paths = new Set(run.files.map(({ path }) => path));
        const issues = JSON.parse(reportGitlab(run)) as { location: { path: string } }[];
        assert.equal(issues.length, count(run));
        for (const { location } of issues) assert.ok(paths.has(location.path));
        const { diagnostics } = JSON.parse(reportRdjson(run)) as { diagnostics: unknown[] };
        assert.equal(diagnostics.length, count(run));
        assert.equal(reportRdjsonl(run).split('\n').length - 1, count(run));
        assert.equal((JSON.parse(reportJson(run)) as unknown[]).length, count(run));
      }),
    );
  });

  it('is XML with an element for each finding, and names of their own in JUnit', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const found = parseXml(reportCheckstyle(run)).children.flatMap(({ children }) => children);
        assert.equal(found.length, count(run));
        for (const { children } of parseXml(reportJunit(run)).children) {
          const names = children.map(({ attributes }) => attributes['name']);
          assert.equal(new Set(names).size, names.length);
          assert.ok(names.length > 0);
        }
      }),
    );
  });

  it('has only addresses that are valid in SARIF, and the place of each finding', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const log = JSON.parse(reportSarif(run)) as {
          runs: [{ results: { locations: [{ physicalLocation: { artifactLocation: { uri: string } } }] }[] }];
        };
        const { results } = log.runs[0];
        assert.equal(results.length, count(run));
        for (const { locations } of results) {
          const { uri } = locations[0].physicalLocation.artifactLocation;
          assert.match(uri, /^(?:[\w.~/-]|%[0-9A-F]{2})*$/);
          assert.ok(new URL(uri, 'file:///repository/').href.startsWith('file:///repository/'));
        }
      }),
    );
  });
});
