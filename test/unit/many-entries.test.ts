import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as jsonc from 'jsonc-parser';
import { putEntries, putEntry, type NewEntry } from '../../server/src/service/config/put-entry';
import { removeEntries, removeEntry } from '../../server/src/service/config/remove-entry';
import { parseTree } from '../../server/src/service/config/json';
import { applyEdits } from '../../server/src/service';

const TEXTS = [
  '',
  '{}\n',
  '{ "a": "1" }',
  '{ "a": "1", "b": { "a": "2" }, "c": {} }',
  '{\n  "a": {\n    "a": "1", // one\n    "b": "2"\n  },\n  /* two */ "b": {},\n}\n',
  '{\r\n\t"b": { "c": "1", },\r\n\t"a": "x" // last\r\n}\r\n',
];
const text = fc.constantFrom(...TEXTS);
const key = fc.constantFrom('a', 'b', 'c', 'd "e"');
const entry: fc.Arbitrary<NewEntry> = fc.record({
  path: fc.tuple(key, fc.array(key, { maxLength: 2 })).map(([first, rest]) => [first, ...rest] as const),
  value: fc.constantFrom('x', 'я\n', ['1', '2']),
});

function valueOf(json: string): unknown {
  const errors: jsonc.ParseError[] = [];
  const value: unknown = jsonc.parse(json, errors, { allowTrailingComma: true });
  assert.deepEqual(errors, [], json);
  return value;
}

/** Where the properties of a text begin. */
function propertiesOf(json: string): number[] {
  const starts: number[] = [];
  const visit = (node: jsonc.Node): void => {
    if (node.type === 'property') starts.push(node.offset);
    node.children?.forEach(visit);
  };
  const root = parseTree(json);
  if (root) visit(root);
  return starts;
}

describe('many entries of a configuration', () => {
  it('are put as if one were put after the other', () => {
    let compared = 0;
    fc.assert(
      fc.property(
        text,
        fc.uniqueArray(entry, { maxLength: 5, selector: ({ path }) => path.join('.') }),
        (json, entries) => {
          let expected: string | undefined = json;
          for (const { path, value } of entries) {
            const edits: ReturnType<typeof putEntry> =
              expected === undefined ? undefined : putEntry(expected, path, value);
            expected = edits && applyEdits(expected ?? '', edits).text;
          }
          const edits = putEntries(json, entries);
          const isNested = entries.some(({ path }, index) =>
            entries.some(
              (other, at) => at !== index && path.every((part, depth) => other.path[depth] === part),
            ),
          );
          // A value inside a value that is put at the same time is a mistake of the caller.
          if (isNested) return;
          assert.equal(edits === undefined, expected === undefined);
          if (!edits || expected === undefined) return;
          const put = applyEdits(json, edits);
          assert.equal(put.applied.length, edits.length, 'edits overlap');
          assert.deepEqual(valueOf(put.text || '{}'), valueOf(expected || '{}'));
          if (json.includes('\n')) compared++;
        },
      ),
      { numRuns: 1_000 },
    );
    assert.ok(compared > 100, `only ${compared}`);
  });

  it('look as if one were put after the other', () => {
    const entries: NewEntry[] = [
      { path: ['names', 'a.hsm'], value: 'А' },
      { path: ['names', 'b.hsm'], value: 'Б' },
      { path: ['samples', 'Анна', '1'], value: 'А-1' },
    ];
    for (const json of [
      '',
      '{}',
      '{\n\t"names": {\n\t\t"c.hsm": "В" // в\n\t}\n}\n',
      '{ "names": { "c.hsm": "В", } }',
    ]) {
      const one = entries.reduce(
        (written, { path, value }) => applyEdits(written, putEntry(written, path, value) ?? []).text,
        json,
      );
      assert.equal(applyEdits(json, putEntries(json, entries) ?? []).text, one);
    }
  });

  for (const json of [
    '{ "names": {',
    '{ "names": { "a.hsm": {}',
    '{ "names": { "a.hsm": "А" }',
    '{ "names": { "a.hsm": "А",',
    '{ "names": { "a.hsm": "}',
    '{ "names" }',
    '{ names: {} }',
    '{ "names": {} }}',
  ]) {
    it(`are not put into a damaged text: ${json}`, () => {
      assert.equal(putEntries(json, [{ path: ['names', 'b.hsm'], value: 'Б' }]), undefined);
    });
  }

  it('are taken out so that the others and every comment stay', () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(8), { maxLength: 4 }), (json, picks) => {
        const starts = propertiesOf(json);
        const gone = [...new Set(picks.flatMap((pick) => starts[pick] ?? []))].sort((a, b) => a - b);
        const edits = removeEntries(json, gone);
        const { text: left, applied } = applyEdits(json, edits);
        // From the last to the first: what is left keeps its place.
        const expected = [...gone]
          .reverse()
          .reduce((written, start) => applyEdits(written, removeEntry(written, start)).text, json);
        assert.deepEqual(valueOf(left || '{}'), valueOf(expected || '{}'));
        const comments = (written: string): string[] => written.match(/\/\/.*|\/\*.*?\*\//g) ?? [];
        assert.deepEqual(comments(left), comments(expected));
        if (applied.length === edits.length) return;
        // Only what is inside of something that goes as a whole may overlap.
        assert.ok(gone.some((start, index) => index > 0 && start > (gone[0] ?? 0)));
      }),
      { numRuns: 2_000 },
    );
  });

  it('leave one line as short as one entry after the other would', () => {
    const json = '{ "a": "1", "b": "2", "c": "3" }';
    const starts = propertiesOf(json);
    assert.equal(applyEdits(json, removeEntries(json, starts.slice(1))).text, '{ "a": "1" }');
    assert.equal(applyEdits(json, removeEntries(json, starts.slice(0, 2))).text, '{ "c": "3" }');
    assert.equal(valueOf(applyEdits(json, removeEntries(json, starts)).text) instanceof Object, true);
  });
});
