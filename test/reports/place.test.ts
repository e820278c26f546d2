import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FileLines } from '../../server/src/service/reports/place';
import { Utf8Offsets } from '../../server/src/service/reports/utf8-offsets';
import { reportRdjsonl } from '../../server/src/service/reports';
import { reportedFile, runReport } from '../support/reports';

describe('the places of a report', () => {
  it('read a long line once, however many findings are in it', () => {
    const lines = new FileLines(reportedFile('a.hsm', `first\n${'я'.repeat(50_000)}\nlast`, []));
    const line = lines.line(2);
    assert.deepEqual(line, { text: 'я'.repeat(50_000), start: 6 });
    assert.equal(lines.line(2), line);
    assert.deepEqual(lines.line(3), { text: 'last', start: 50_007 });
  });

  it('count the bytes before any place, in any order', () => {
    const unit = fc.constantFrom(
      'a',
      'я',
      '€',
      '😀',
      '\ud83d',
      '\udc00',
      '\n',
      'x'.repeat(700),
      'я😀'.repeat(400),
    );
    fc.assert(
      fc.property(
        fc.string({ unit, maxLength: 12 }),
        fc.array(fc.nat(), { maxLength: 6 }),
        (text, places) => {
          const offsets = new Utf8Offsets(text);
          for (const place of places.map((number) => number % (text.length + 1))) {
            // Between the halves of a pair there is no place in a file.
            if (/[\ud800-\udbff]$/.test(text.slice(0, place)) && /^[\udc00-\udfff]/.test(text.slice(place)))
              continue;
            assert.equal(offsets.bytesBefore(place), Buffer.byteLength(text.slice(0, place)));
          }
        },
      ),
    );
  });

  it('are counted in bytes without reading the line again for each finding', () => {
    const text = '[FOOT]а '.repeat(400);
    const findings = Array.from({ length: 400 }, (_, index) => ({
      ...({ check: 'malformed-tag', severity: 'error', message: 'x', fix: undefined } as const),
      span: { start: index * 8, end: index * 8 + 6 },
    }));
    const columns = reportRdjsonl(runReport([reportedFile('a.hsm', text, findings)]))
      .trimEnd()
      .split('\n')
      .map((line) => /"column":(\d+)/.exec(line)?.[1]);
    assert.deepEqual(
      columns,
      findings.map((_, index) => String(index * 9 + 1)),
    );
  });
});
