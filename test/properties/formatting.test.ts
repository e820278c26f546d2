import assert from 'node:assert/strict';
import fc from 'fast-check';
import { format } from '@flasd/whatsapp-formatting';
import { parseFormatting } from '../../server/src/service/text/formatting/formatting';
import type { Inline } from '../../server/src/service/text/formatting/formatting';
import { findFormattingDefects } from '../../server/src/service/text/formatting/defects';
import { formattingToPlainText } from '../../server/src/service/text/formatting/plain-text';
import { formattingToVocabulary } from '../../server/src/service/text/formatting/vocabulary';
import type { Span } from '../../server/src/service/vocabulary/span';

/** Pieces that meet the rules at their edges, often enough to collide. */
const piece = fc.constantFrom(
  ...'* _ ~ ` ``` ** - > 1. {{ }} {{1}} {{a_b}} [#Contact.Name#] https:// www. https://a.ru/_x_ :// . , ( ) \\'.split(
    ' ',
  ),
  ...'a слово я 5 👍 👨‍👩‍👧 ⚠️ *️⃣ 𝐀 \ud83d \udc4d é e\u0301 שלום'.split(' '),
  ...['\n', '\n', '\r\n', '\r', ' ', ' ', '\u00a0', '\t', '\u2028', '\0', '\n- ', '\n* ', '\n2. ', '\n> '],
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

/** A stretch of the source that is shown, or a marker that is not. */
interface Leaf {
  readonly span: Span;
  readonly isShown: boolean;
}

function inlineLeaves(nodes: readonly Inline[]): Leaf[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'text' || node.kind === 'link') return [{ span: node.span, isShown: true }];
    const inside = 'children' in node ? inlineLeaves(node.children) : [{ span: node.content, isShown: true }];
    const leaves = [{ span: node.open, isShown: false }, ...inside, { span: node.close, isShown: false }];
    assert.equal(node.span.start, node.open.start);
    assert.equal(node.span.end, node.close.end);
    return leaves;
  });
}

interface Line {
  readonly span: Span;
  readonly marker?: Span;
  readonly children: readonly Inline[];
}

/** The lines of the tree; a list item counts as one. */
function lines(source: string): Line[] {
  return parseFormatting(source).blocks.flatMap((block): readonly Line[] =>
    block.kind === 'list' ? block.items : [block],
  );
}

function lineLeaves(line: Line): Leaf[] {
  return [
    ...(line.marker === undefined ? [] : [{ span: line.marker, isShown: false }]),
    ...inlineLeaves(line.children),
  ];
}

function allInlines(nodes: readonly Inline[]): Inline[] {
  return nodes.flatMap((node) => ('children' in node ? [node, ...allInlines(node.children)] : [node]));
}

describe('formatting properties', () => {
  it('what is shown and the markers, in order, are the source; only line ends are between the lines', () => {
    fc.assert(
      fc.property(text, (source) => {
        let offset = 0;
        for (const line of lines(source)) {
          assert.match(source.slice(offset, line.span.start), /^(\r\n|\r|\n)?$/);
          offset = line.span.start;
          for (const { span } of lineLeaves(line)) {
            assert.equal(span.start, offset);
            assert.ok(span.end >= span.start);
            offset = span.end;
          }
          assert.equal(offset, line.span.end);
        }
        assert.equal(offset, source.length);
      }),
      { numRuns: 3000 },
    );
  });

  it('plain text is what is shown', () => {
    fc.assert(
      fc.property(text, (source) => {
        const shown = lines(source).map((line) =>
          lineLeaves(line)
            .filter((leaf) => leaf.isShown)
            .map(({ span }) => source.slice(span.start, span.end))
            .join(''),
        );
        const plain = formattingToPlainText(parseFormatting(source));
        let offset = 0;
        for (const line of shown) {
          const found = plain.indexOf(line, offset);
          assert.ok(found >= 0, line);
          offset = found + line.length;
        }
      }),
    );
  });

  it('runs are not empty, touch their text and stay on their line; their kind does not nest', () => {
    fc.assert(
      fc.property(text, (source) => {
        for (const node of lines(source).flatMap((line) => allInlines(line.children))) {
          if (node.kind === 'text' || node.kind === 'link' || node.kind === 'fence') continue;
          const inner = source.slice(node.open.end, node.close.start);
          assert.notEqual(inner, '');
          assert.doesNotMatch(inner, /[\r\n]|^(?!\ufeff)\s|(?!\ufeff)\s$/u);
          assert.doesNotMatch(source.slice(0, node.span.start), /[\p{L}\p{Nd}]$/u);
          assert.doesNotMatch(source.slice(node.span.end), /^[\p{L}\p{Nd}]/u);
          if ('children' in node)
            assert.ok(!allInlines(node.children).some((child) => child.kind === node.kind));
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('no span splits a character', () => {
    fc.assert(
      fc.property(text, (source) => {
        for (const { span } of lines(source).flatMap(lineLeaves)) {
          for (const offset of [span.start, span.end]) {
            assert.doesNotMatch(source.slice(offset - 1, offset + 1), /^[\ud800-\udbff][\udc00-\udfff]$/);
          }
        }
      }),
    );
  });

  it('CR LF and LF show the same', () => {
    fc.assert(
      fc.property(text, (source) => {
        const unix = source.replace(/\r\n?/g, '\n');
        const windows = formattingToVocabulary(parseFormatting(unix.replace(/\n/g, '\r\n')));
        assert.equal(windows.replace(/\r\n/g, '\n'), formattingToVocabulary(parseFormatting(unix)));
      }),
    );
  });

  it('a longer text does not change the lines before it', () => {
    // A fence may span both, and a CR at the end of the first would join with the LF between them.
    const noFence = text.filter((source) => !/`|\r$/.test(source));
    fc.assert(
      fc.property(noFence, noFence, (first, second) => {
        const both = formattingToVocabulary(parseFormatting(`${first}\n\n${second}`));
        const apart = [first, second].map((source) => formattingToVocabulary(parseFormatting(source)));
        assert.equal(both, apart.join('\n\n'));
      }),
    );
  });
});

describe('formatting hints', () => {
  it('stay inside the text, in order, with every marker reported once', () => {
    fc.assert(
      fc.property(text, (source) => {
        const formatted = parseFormatting(source);
        let start = 0;
        for (const { span } of formatted.ambiguities) {
          assert.ok(start <= span.start && span.start < span.end && span.end <= source.length);
          start = span.start;
        }
        const { unclosed, brokenAcrossLines, innerSpace, doubled, glued } = findFormattingDefects(formatted);
        const offsets = [
          ...unclosed.map(({ offset }) => offset),
          ...brokenAcrossLines.flatMap(({ open, close }) => [open, close]),
          ...[...innerSpace, ...doubled, ...glued].flatMap(({ open, close }) => [open.start, close.start]),
        ];
        assert.equal(new Set(offsets).size, offsets.length);
        for (const offset of offsets) assert.match(source.charAt(offset), /[*_~`]/);
      }),
      { numRuns: 3000 },
    );
  });

  it('finds no defect where every marker makes a run', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('*', '_', '~', '`'),
        fc.stringMatching(/^[а-яё]{1,9}( [а-яё]{1,9})?$/),
        (marker, inner) => {
          const formatted = parseFormatting(`Итак, ${marker}${inner}${marker}.`);
          assert.deepEqual(Object.values(findFormattingDefects(formatted)).flat(), []);
          assert.deepEqual(formatted.ambiguities, []);
        },
      ),
    );
  });
});

describe('formatting against @flasd/whatsapp-formatting', () => {
  // The plain subset, where the two must agree: whole words, one space between them, runs of one kind each
  // that do not touch, ASCII and Cyrillic, several lines, and loose markers between spaces.
  const word = fc.stringMatching(/^[A-Za-zА-Яа-яЁё0-9]{1,8}[,.!?]?$/);
  const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
  const run = fc
    .tuple(fc.constantFrom('*', '_', '~', '`', '```'), phrase, fc.constantFrom('', ',', '.', '!'))
    .map(([marker, inner, after]) => `${marker}${inner}${marker}${after}`);
  const line = fc
    .tuple(word, fc.array(fc.oneof(word, run), { maxLength: 7 }))
    .map(([first, rest]) => [`${first},`, ...rest].join(' '));
  const body = fc.array(line, { minLength: 1, maxLength: 4 }).map((all) => all.join('\n'));

  /** Its output in our vocabulary: it has one tag for both monospaces. */
  const theirs = (source: string): string =>
    format(source)
      .replace(/(<\/?)strong>/g, '$1b>')
      .replace(/<br>/g, '\n');
  const ours = (source: string): string =>
    formattingToVocabulary(parseFormatting(source)).replace(/(<\/?)pre>/g, '$1code>');

  it('gives the same on separate runs of whole words', () => {
    let runs = 0;
    fc.assert(
      fc.property(body, (source) => {
        const html = ours(source);
        runs += html.split('</').length - 1;
        assert.equal(html, theirs(source));
      }),
      { numRuns: 2000 },
    );
    assert.ok(runs > 2000, `only ${runs} runs were compared`);
  });

  it('agrees on a marker that touches no word, alone on its line', () => {
    fc.assert(
      fc.property(phrase, phrase, fc.constantFrom('*', '_', '~'), (first, second, marker) => {
        const source = `x ${first} ${marker} ${second}`;
        assert.equal(ours(source), theirs(source));
        assert.equal(ours(source), source);
      }),
    );
  });
});
