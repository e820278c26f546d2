// The index of a folder against the plainest answer, a look at every template, over random changes.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SHARED_KINDS, TemplateIndex, type OtherTemplate, type SharedKind } from '../../server/src/service';

const NAMED = 5;

interface Change {
  readonly file: number;
  readonly text: string | undefined;
  readonly image: string | undefined;
  readonly line: number;
  readonly removed: boolean;
}

const change: fc.Arbitrary<Change> = fc.record({
  file: fc.nat(11),
  text: fc.constantFrom('a', 'b', 'c', undefined),
  image: fc.constantFrom('one', undefined),
  line: fc.nat(1),
  removed: fc.boolean(),
});

const rangeAt = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 1 } });

function templateOf({ file, text, image, line }: Change): OtherTemplate {
  const shared = { text, image, textRange: rangeAt(line), imageRange: rangeAt(line) };
  return { name: `${file}.hsm`, uri: `file:///${file}.hsm`, shared };
}

/** What a finding in a template says about the others: how many there are, and where the first of them are. */
function sharingOf(index: TemplateIndex, kind: SharedKind, template: OtherTemplate): string {
  const { count, first } = index.sharing(kind, () => template.shared[kind], template.uri);
  const range = kind === 'text' ? 'textRange' : 'imageRange';
  return JSON.stringify([count, first.map(({ name, shared }) => [name, shared[range].start.line])]);
}

describe('property: the index of a folder', () => {
  it('returns the same as a comparison with every template', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
        const index = new TemplateIndex();
        const known = new Map<string, OtherTemplate>();
        for (const one of changes) {
          const template = templateOf(one);
          if (one.removed) {
            index.remove(template.uri);
            known.delete(template.uri);
          } else {
            index.put(template);
            known.set(template.uri, template);
          }
        }
        assert.deepEqual(new Set(index.all), new Set(known.values()));
        for (const kind of SHARED_KINDS) {
          for (const { uri, shared } of known.values()) {
            const key = shared[kind];
            const same = [...known.values()].filter(
              (other) => key !== undefined && other.shared[kind] === key && other.uri !== uri,
            );
            const { count, first } = index.sharing(kind, () => key, uri);
            assert.equal(count, same.length);
            assert.equal(first.length, Math.min(count, NAMED));
            assert.equal(new Set(first).size, first.length);
            const sorted = same.sort((one, other) => (one.name < other.name ? -1 : 1));
            assert.deepEqual(first, sorted.slice(0, NAMED), 'the first by name, in whatever order they came');
          }
        }
      }),
    );
  });

  it('reports every change that a finding in another template shows', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
        const index = new TemplateIndex();
        for (const one of changes) {
          const template = templateOf(one);
          const others = [...index.all].filter(({ uri }) => uri !== template.uri);
          const before = SHARED_KINDS.map((kind) => others.map((other) => sharingOf(index, kind, other)));
          const changed = { text: new Set<string>(), image: new Set<string>() };
          const onChange = (kind: SharedKind, key: string): void => void changed[kind].add(key);
          if (one.removed) index.remove(template.uri, onChange);
          else index.put(template, onChange);
          for (const [place, kind] of SHARED_KINDS.entries()) {
            for (const [number, other] of others.entries()) {
              if (sharingOf(index, kind, other) === before[place]?.[number]) continue;
              assert.ok(changed[kind].has(other.shared[kind] ?? ''), `${other.name} was not reported`);
            }
          }
        }
      }),
    );
  });

  it('reports nothing for a template that did not change', () => {
    const index = new TemplateIndex();
    const files = Array.from({ length: 12 }, (_, file) =>
      templateOf({ file, text: `${file}`, image: 'one', line: 0, removed: false }),
    );
    for (const file of files) index.put(file);
    const reportedBy = (template: OtherTemplate): readonly string[] => {
      const keys: string[] = [];
      index.put(template, (_, key) => void keys.push(key));
      return keys;
    };
    for (const file of files) assert.deepEqual(reportedBy({ ...file }), []);
    const moved = (file: number): OtherTemplate =>
      templateOf({ file, text: 'else', image: 'one', line: 1, removed: false });
    assert.deepEqual(
      reportedBy(moved(9)),
      [],
      'no finding names the last one, so its position does not matter',
    );
    assert.deepEqual(reportedBy(moved(2)), ['else', 'one']);
  });
});
