import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseTemplate, type HsmDocument } from '../../server/src/service';
import { printCanonical, printTokens } from '../support/print';
import { LOOKALIKES } from '../../server/src/service/syntax/lookalikes';
import { documentSpan } from '../../server/src/service/syntax/section-offsets';
import { check, checkIds } from '../support/check';
import { anyText, brokenTemplate, canonicalTemplate } from '../support/templates';

const RUNS = { numRuns: 400 };
const text = fc.oneof(anyText, brokenTemplate, canonicalTemplate);

/** Checks whose subject is the line end itself. */
const ABOUT_LINE_ENDS: ReadonlySet<string> = new Set(['carriage-return']);

function sketch(document: HsmDocument): unknown {
  return document.allSections.map((section) => [
    section.kind,
    section.text,
    section.tag?.written,
    section.kind === 'image' ? section.url?.value : undefined,
  ]);
}

describe('parser, for any text', () => {
  it('never throws, and its tokens are the text', () => {
    fc.assert(
      fc.property(text, (input) => {
        const document = parseTemplate(input);
        assert.equal(printTokens(document), input);
        printCanonical(document);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives spans that are inside the text, in order, and split no surrogate pair', () => {
    fc.assert(
      fc.property(text, (input) => {
        const { tokens, ...document } = parseTemplate(input);
        let end = 0;
        for (let index = 0; index < tokens.length; index++) {
          assert.equal(tokens.start(index), end);
          assert.ok(tokens.end(index) > end);
          end = tokens.end(index);
          assert.ok(!splitsPair(input, end), `a token ends inside a surrogate pair at ${end}`);
        }
        assert.equal(end, input.length);
        let previous = 0;
        for (const section of [document.body, ...document.sections]) {
          assert.ok(section.span.start >= previous && section.span.end >= section.span.start);
          assert.ok(section.span.end <= input.length);
          assert.equal(input.slice(section.span.start, section.span.end), section.raw);
          assert.equal(section.tag?.span.end ?? section.span.start, section.span.start);
          previous = section.span.end;
          if (section.kind !== 'image' || !section.url) continue;
          const { span, value } = section.url;
          assert.equal(input.slice(span.start, span.end), value);
          assert.ok(span.start >= section.span.start && span.end <= section.span.end);
          if (section.rest) assert.ok(section.rest.start >= span.end && section.rest.end <= section.span.end);
        }
        assert.equal(previous, input.length, 'the last section ends before the text does');
      }),
      { numRuns: 1000 },
    );
  });

  it('maps every offset of a section back to the text', () => {
    fc.assert(
      fc.property(text, (input) => {
        for (const section of parseTemplate(input).allSections) {
          for (let offset = 0; offset < section.text.length; offset++) {
            const { start, end } = documentSpan(section, { start: offset, end: offset + 1 });
            const written = input.slice(start, end);
            assert.equal(written.replace(/\r\n?/, '\n'), section.text[offset]);
          }
        }
      }),
      RUNS,
    );
  });

  it('says nothing about the structure of a canonical template, and prints it as it is', () => {
    fc.assert(
      fc.property(canonicalTemplate, (input) => {
        assert.deepEqual(
          check(input).flatMap(({ check: { id, group } }) => (group === 'markup' ? [id] : [])),
          [],
        );
        assert.equal(printCanonical(parseTemplate(input)), input);
      }),
      RUNS,
    );
  });

  it('prints the canonical form: composed, with LF, the tag first', () => {
    fc.assert(
      fc.property(brokenTemplate, (input) => {
        const printed = printCanonical(parseTemplate(input));
        assert.ok(printed.startsWith('[#HSM#]'));
        assert.equal(printed, printed.normalize('NFC'));
        assert.ok(!printed.includes('\r'));
      }),
      RUNS,
    );
  });

  it('finds the same in a text with CR LF as in one with LF', () => {
    fc.assert(
      fc.property(brokenTemplate, (input) => {
        const lines = input.replace(/\r\n?/g, '\n');
        const windows = lines.replaceAll('\n', '\r\n');
        assert.deepEqual(sketch(parseTemplate(windows)), sketch(parseTemplate(lines)));
        const ids = (one: string): string[] => checkIds(one).filter((id) => !ABOUT_LINE_ENDS.has(id));
        assert.deepEqual(ids(windows), ids(lines));
      }),
      RUNS,
    );
  });

  it('reads a tag with a look-alike letter as the tag, and says so', () => {
    const tags = ['[#HSM#]', '[*HEAD*]', '[*IMAGE*]', '[*FOOT*]'];
    const cases = tags.flatMap((tag) =>
      [...tag].flatMap((letter, index) =>
        [...LOOKALIKES]
          .filter(([, latin]) => latin === letter)
          .map(([lookalike]) => [tag, tag.slice(0, index) + lookalike + tag.slice(index + 1)] as const),
      ),
    );
    assert.ok(cases.length > 30);
    for (const [tag, damaged] of cases) {
      fc.assert(
        fc.property(canonicalTemplate, (input) => {
          if (!input.includes(tag)) return;
          const kinds = (one: string): unknown =>
            parseTemplate(one).allSections.map(({ kind, text: content }) => [kind, content]);
          const changed = input.replace(tag, damaged);
          assert.deepEqual(kinds(changed), kinds(input));
          assert.deepEqual(
            checkIds(changed).filter((id) => id.includes('tag')),
            ['tag-homoglyph'],
          );
        }),
        { numRuns: 12 },
      );
    }
  });
});

describe('parser, for very long texts', () => {
  /** Repeated without end, each would make a careless parser look far ahead at every step. */
  const PIECES = [
    ...['[', '[[', '[*', '[#', '[#a.', '*a', '*HEAD', '{', '{{', '{{1', '}}', '(', '(*', '[(', '%w{', ':'],
    ...[
      'https://',
      'https://a)',
      'https://)',
      'https://[',
      'https://{{',
      '[#HSM#]',
      '[*FOOT*]',
      '[*FOOT*][*HEAD*]',
    ],
    ...['[/HEAD]', '[*VIDEO*]', '[*HAED*]', '[*IMAGE*].jpg.', ' ', '\n', '\r', '\u200b', '\ud800', '😀', 'а'],
  ];
  for (const piece of PIECES) {
    it(`reads each unit of ${JSON.stringify(piece)} … a bounded number of times`, () => {
      const small = countReads(piece.repeat(Math.ceil(2000 / piece.length)));
      const large = countReads(piece.repeat(Math.ceil(16000 / piece.length)));
      assert.ok(large < small * 8.5, `${small} reads for 2,000 units, ${large} for 16,000`);
    });
  }
});

/** How often the parser looks at a unit of the text, through the methods of strings that it uses. */
function countReads(input: string): number {
  const prototype = String.prototype;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- always called with the string as `this`
  const { charCodeAt, charAt, startsWith, slice } = prototype;
  let reads = 0;
  prototype.charCodeAt = function (this: string, offset: number): number {
    reads++;
    return charCodeAt.call(this, offset);
  };
  prototype.charAt = function (this: string, offset: number): string {
    reads++;
    return charAt.call(this, offset);
  };
  prototype.startsWith = function (this: string, part: string, offset?: number): boolean {
    reads += part.length;
    return startsWith.call(this, part, offset);
  };
  prototype.slice = function (this: string, start?: number, end?: number): string {
    const result = slice.call(this, start, end);
    reads += result.length;
    return result;
  };
  try {
    parseTemplate(input);
  } finally {
    Object.assign(prototype, { charCodeAt, charAt, startsWith, slice });
  }
  return reads;
}

function splitsPair(input: string, offset: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(input.slice(offset - 1, offset + 1));
}
