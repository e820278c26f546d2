import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseTemplate } from '../../server/src/service';
import { filledLength, fillPlaces } from '../../server/src/service/model/filled';
import { placeholdersIn, SAMPLED } from '../../server/src/service/model/placeholders';
import type { Span } from '../../server/src/service/vocabulary/span';
import { readExactTags } from '../../server/src/service/syntax/exact-reading';
import { readPlace } from '../../server/src/service/syntax/places';
import { TokenKind } from '../../server/src/service/syntax/tokens';
import { parseFormatting } from '../../server/src/service/text/formatting/formatting';
import { CORPUS } from '../support/corpus';

const HSM = '[#HSM#]';

/** Braces, brackets and names, sound and damaged, short and as long as the limits; with markers to collide with. */
const piece = fc.oneof(
  fc.constantFrom(
    ...'{ { {{ {{{ } } }} }}} [# #] [ ] # @ . , 1 a name _a_ *б* ~x~ * _ ~ % %w Имя Contact Name Contact.Name'.split(
      ' ',
    ),
    ...'[*HEAD*] [*FOOT*] [HEAD] [*FOOT'.split(' '),
    ...'{{1}} {{name}} {{_a_}} {{ 1 }} {{}} {1} {{1} {1}} {{{1}}} {{a b}} {{Имя}} {{0}}'.split(' '),
    ...'[#Contact.Name#] [#@Invoke.Sum#] [#Contact#] [#_a_._b_#] [#Contact.#] [#.Name#] [#1.a#]'.split(' '),
    ...[
      '[#Contact.Дом и сад#]',
      '[#A.b\nc#]',
      'https://a.ru/',
      'https://a.ru/?q=',
      'www.a.ru/',
      '\n',
      ' ',
      ' ',
      '\u00a0',
    ],
  ),
  fc.integer({ min: 60, max: 70 }).map((length) => 'x'.repeat(length)),
  fc.integer({ min: 125, max: 130 }).map((length) => `.${'y'.repeat(length)}`),
);
const text = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));

/** A body and the places in it that the scanner made tokens of. */
function scanned(written: string): { readonly body: string; readonly places: readonly Span[] } {
  const document = parseTemplate(HSM + written);
  fc.pre(document.sections.length === 0);
  const { span, text: body } = document.body;
  const places = [...document.spansOf(TokenKind.Variable), ...document.spansOf(TokenKind.Macro)]
    .map(({ start, end }) => ({ start: start - span.start, end: end - span.start }))
    .sort((a, b) => a.start - b.start);
  return { body, places };
}

/** The places in a text, read from left to right. */
function placesReadIn(written: string): Span[] {
  const places: Span[] = [];
  for (let start = 0; start < written.length; start++) {
    const read = readPlace(written, start);
    if (read?.isPlace) places.push({ start, end: read.end });
    if (read) start = read.end - 1;
  }
  return places;
}

describe('variables and macros, for any text', () => {
  it('are filled exactly where a reader of the text alone finds them, in both readings of the tags', () => {
    let count = 0;
    fc.assert(
      fc.property(text, fc.constantFrom('\n', '\r\n'), (written, lineEnd) => {
        const document = parseTemplate((HSM + written).replaceAll('\n', lineEnd));
        for (const parts of [document, readExactTags(document.text)]) {
          for (const section of [parts.head, parts.body, parts.foot]) {
            if (!section) continue;
            const places = placesReadIn(section.text);
            count += places.length;
            assert.deepEqual(
              fillPlaces(document, section, {}).places.map(({ source }) => source),
              places,
            );
          }
        }
      }),
      { numRuns: 10_000 },
    );
    assert.ok(count > 3000, `only ${count} places were compared`);
  });

  it('are kept out of the formatting, and nothing else is', () => {
    fc.assert(
      fc.property(text, (written) => {
        const { body, places } = scanned(written);
        const { tokens } = parseFormatting(body).scanned;
        const markers = new Set(tokens.flatMap((token) => (token.kind === 'marker' ? [token.start] : [])));
        const others = tokens.filter(
          (token): token is Exclude<typeof token, { kind: 'marker' }> => token.kind !== 'marker',
        );
        const isIn = (spans: readonly Span[], offset: number): boolean =>
          spans.some(({ start, end }) => start <= offset && offset < end);
        for (const { index } of body.matchAll(/[*_~]/g)) {
          const isKeptOut = isIn(places, index);
          assert.ok(
            !(isKeptOut && markers.has(index)),
            `${JSON.stringify(body)}: a marker in a place at ${index}`,
          );
          assert.ok(
            isKeptOut || markers.has(index) || isIn(others, index),
            `${JSON.stringify(body)}: no marker at ${index}`,
          );
        }
      }),
      { numRuns: 4000 },
    );
  });

  it('make a text as long in the checks as in the bubble', () => {
    const value = fc.string({ unit: 'grapheme', maxLength: 40 });
    fc.assert(
      fc.property(fc.constantFrom(...CORPUS), value, value, ({ text: correct }, short, long) => {
        const document = parseTemplate(correct);
        const keys = document.allSections.flatMap((section) =>
          placeholdersIn(document, section, SAMPLED).map(({ name }) => name),
        );
        const values = Object.fromEntries(keys.map((key, index) => [key, index % 2 === 0 ? long : short]));
        for (const section of document.allSections) {
          if (section.kind === 'image') continue;
          assert.equal(
            filledLength(section, placeholdersIn(document, section, SAMPLED), { name: '', values }),
            fillPlaces(document, section, values).text.length,
          );
        }
      }),
    );
  });
});
