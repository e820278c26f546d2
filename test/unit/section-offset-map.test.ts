import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseTemplate } from '../../server/src/service';
import { SectionOffsetMap } from '../../server/src/service/syntax/section-offset-map';
import { documentSpan, textSpan } from '../../server/src/service/syntax/section-offsets';

describe('SectionOffsetMap', () => {
  const { body } = parseTemplate('[#HSM#]а\r\nб\r\n\r\nв');
  const map = new SectionOffsetMap(body);

  it('leads from the text to the document, over line ends of two units', () => {
    assert.equal(body.text, 'а\nб\n\nв');
    assert.deepEqual(
      [0, 1, 2, 3, 4, 5, 6].map((offset) => map.toDocument(offset)),
      [7, 8, 10, 11, 13, 15, 16],
    );
    assert.deepEqual(map.spanToDocument({ start: 2, end: 5 }), { start: 10, end: 15 });
  });

  it('leads back, from inside a line end to the place before it', () => {
    assert.deepEqual(
      [7, 8, 9, 10, 11, 12, 13, 14, 15, 16].map((offset) => map.toText(offset)),
      [0, 1, 1, 2, 3, 3, 4, 4, 5, 6],
    );
  });

  it('takes an offset outside the section for the nearest end', () => {
    assert.equal(map.toText(0), 0);
    assert.equal(map.toText(100), 6);
  });

  it('answers as the functions for single questions do', () => {
    const piece = fc.constantFrom('а', '\n', '\r', '\r\n', '😀', '[*HEAD*]', '[*FOOT*]');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        for (const section of parseTemplate(`[#HSM#]${pieces.join('')}`).allSections) {
          const one = new SectionOffsetMap(section);
          for (let offset = 0; offset <= section.text.length; offset++) {
            const span = documentSpan(section, { start: offset, end: offset });
            assert.equal(one.toDocument(offset), span.start);
            assert.equal(one.toText(span.start), textSpan(section, span).start);
          }
        }
      }),
    );
  });
});
