import assert from 'node:assert/strict';
import Ajv from 'ajv-draft-04';
import * as v from 'valibot';
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import { reportSarif, type ReportedFile } from '../../server/src/service/reports';
import { checkedFile, reportedFile, runReport } from '../support/reports';

/** RFC 3986: only these characters, and a colon in the first segment belongs to a scheme. */
const URI_REFERENCE = /^(?:[a-z][a-z0-9+.-]*:|(?![^/?#]*:))(?:[a-z0-9._~:/?@!$&'()*+,;=-]|%[0-9a-f]{2})*$/i;
const validate = new Ajv({
  strict: false,
  // A pattern of the schema is none with the flag.
  unicodeRegExp: false,
  formats: { uri: (text: string) => URL.canParse(text), 'uri-reference': URI_REFERENCE, 'date-time': true },
}).compile(schema);

const logSchema = v.object({
  runs: v.tuple([
    v.object({
      columnKind: v.string(),
      automationDetails: v.object({ id: v.string() }),
      invocations: v.tuple([
        v.object({
          executionSuccessful: v.boolean(),
          toolExecutionNotifications: v.array(v.object({ message: v.object({ text: v.string() }) })),
        }),
      ]),
      tool: v.object({
        driver: v.object({ rules: v.array(v.object({ id: v.string(), name: v.string() })) }),
      }),
      results: v.array(
        v.object({
          ruleId: v.string(),
          ruleIndex: v.number(),
          level: v.string(),
          message: v.object({ text: v.string() }),
          locations: v.tuple([
            v.object({
              physicalLocation: v.object({
                artifactLocation: v.object({ uri: v.string(), uriBaseId: v.optional(v.string()) }),
                region: v.record(v.string(), v.number()),
              }),
            }),
          ]),
          partialFingerprints: v.record(v.string(), v.string()),
        }),
      ),
    }),
  ]),
});

/** The run of a report that is valid against the schema. */
function run(files: readonly ReportedFile[], problems: readonly string[] = []) {
  const log: unknown = JSON.parse(reportSarif(runReport(files, { problems })));
  assert.ok(validate(log), JSON.stringify(validate.errors));
  return v.parse(logSchema, log).runs[0];
}

function finding(start: number, end: number, message = 'Замечание.', check = 'double-space') {
  return { check, severity: 'warning' as const, span: { start, end }, message, fix: undefined };
}

function uriOf(path: string) {
  const [result] = run([reportedFile(path, 'текст', [finding(0, 5)])]).results;
  return result?.locations[0].physicalLocation.artifactLocation;
}

const DAMAGED = '[#HSM#]Здравствуйте,  {{1}}![*HEADER*]Заказ\n[*FOOT*]Команда  магазина';

describe('SARIF', () => {
  it('is valid for what the checks find', () => {
    const { results, tool } = run([checkedFile('a.hsm', DAMAGED)]);
    assert.ok(results.length > 3);
    for (const { ruleId, ruleIndex } of results) assert.equal(tool.driver.rules[ruleIndex]?.id, ruleId);
    const names = tool.driver.rules.map(({ name }) => name);
    assert.ok(names.includes('MisspelledTag'), names.join());
  });

  it('is valid without files, and has an empty list of results then', () => {
    assert.deepEqual(run([]).results, []);
    assert.equal(run([]).invocations[0].executionSuccessful, true);
  });

  it('says that a run is not complete', () => {
    const [invocation] = run([], ['Не удалось прочитать a.hsm']).invocations;
    assert.equal(invocation.executionSuccessful, false);
    assert.deepEqual(
      invocation.toolExecutionNotifications.map(({ message }) => message.text),
      ['Не удалось прочитать a.hsm'],
    );
  });

  for (const [path, uri] of [
    ['templates/order.hsm', 'templates/order.hsm'],
    ['шаблоны/заказ.hsm', '%D1%88%D0%B0%D0%B1%D0%BB%D0%BE%D0%BD%D1%8B/%D0%B7%D0%B0%D0%BA%D0%B0%D0%B7.hsm'],
    ['my orders/a b.hsm', 'my%20orders/a%20b.hsm'],
    ['a#1[draft]?.hsm', 'a%231%5Bdraft%5D%3F.hsm'],
    ['a:b/c.hsm', 'a%3Ab/c.hsm'],
    ['100%.hsm', '100%25.hsm'],
    ['half\ud83d.hsm', 'half%EF%BF%BD.hsm'],
    ["it's (new)!*.hsm", 'it%27s%20%28new%29%21%2A.hsm'],
  ] as const) {
    it(`writes the path ${JSON.stringify(path)} as an address`, () => {
      assert.deepEqual(uriOf(path), { uri, uriBaseId: '%SRCROOT%' });
    });
  }

  it('names a file outside of the repository by a whole address', () => {
    assert.deepEqual(uriOf('/srv/мои шаблоны/a.hsm'), {
      uri: 'file:///srv/%D0%BC%D0%BE%D0%B8%20%D1%88%D0%B0%D0%B1%D0%BB%D0%BE%D0%BD%D1%8B/a.hsm',
    });
    assert.deepEqual(uriOf('C:/a b.hsm'), { uri: 'file:///C:/a%20b.hsm' });
  });

  it('counts columns in UTF-16 units, from 1, the end exclusive', () => {
    const text = 'a😀б\nв';
    const { columnKind, results } = run([reportedFile('a.hsm', text, [finding(3, 6)])]);
    assert.equal(columnKind, 'utf16CodeUnits');
    assert.deepEqual(results[0]?.locations[0].physicalLocation.region, {
      startLine: 1,
      startColumn: 4,
      endLine: 2,
      endColumn: 2,
    });
  });

  it('has a category of its own', () => {
    assert.equal(run([]).automationDetails.id, 'hsm/');
  });

  it('doubles braces, which would be placeholders, and leaves tags no links', () => {
    const message = 'После {{1}} ничего нет; [*IMAGE*](https://example.com).';
    const [result] = run([reportedFile('a.hsm', 'текст', [finding(0, 1, message)])]).results;
    assert.equal(result?.message.text, 'После {{{{1}}}} ничего нет; [*IMAGE*\\](https://example.com).');
  });

  it('keeps the most serious findings where GitHub would refuse the report', () => {
    const many = Array.from({ length: 25_000 }, () => finding(0, 1));
    const error = { ...finding(2, 3), severity: 'error' as const };
    const { results } = run([reportedFile('a.hsm', 'текст', [...many, error])]);
    assert.equal(results.length, 25_000);
    assert.equal(results[0]?.level, 'error');
  });
});

describe('the fingerprint of a finding', () => {
  const prints = (text: string, path = 'a.hsm'): string[] => {
    const spans = Array.from(text.matchAll(/ {2}/g), ({ index }) => finding(index, index + 2));
    const { results } = run([reportedFile(path, text, spans)]);
    return results.map(({ partialFingerprints }) => partialFingerprints['hsmFindingHash/v1'] ?? '');
  };
  const before = prints('раз  два');

  it('stays the same when lines are inserted above', () => {
    assert.deepEqual(prints('новая строка\n\nраз  два'), before);
  });
  it('differs between equal findings of a file', () => {
    const two = prints('раз  два  три');
    assert.equal(new Set(two).size, 2);
    assert.equal(two[0], before[0]);
  });
  it('differs between files', () => {
    assert.notDeepEqual(prints('раз  два', 'b.hsm'), before);
  });
});
