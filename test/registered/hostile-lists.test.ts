import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readRegisteredList } from '../../server/src/service';
import { sampleText } from '../support/registered';

const NAMES = [
  'edna-get-by-request.json',
  'edna-legacy.json',
  'edna-status-webhook-old.json',
  'mango-hsm-templates.json',
  'meta-graph-message-templates.json',
];
const FILE = { name: 'list.json', uri: 'file:///list.json' };

/** A sample with a piece cut out, doubled or replaced by what breaks readers. */
const damaged = fc
  .tuple(
    fc.constantFrom(...NAMES),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.nat(400),
    fc.constantFrom(
      '',
      '"',
      '{',
      ']',
      '\\',
      '/*',
      '//',
      '\0',
      '\ud800',
      '[[',
      ',,',
      'null',
      '"__proto__":{"x":1},',
      '{}',
    ),
  )
  .map(([name, at, length, piece]) => {
    const text = sampleText(name);
    const start = Math.floor(at * text.length);
    return text.slice(0, start) + piece + text.slice(start + length);
  });

describe('readRegisteredList on damaged files', () => {
  it('never throws, says what is wrong in both languages, and points into the file', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const read = readRegisteredList(text, FILE);
        if (!read.ok) {
          assert.match(read.problem.message.en, /\S/);
          assert.match(read.problem.message.ru, /[а-яё]/i);
          return;
        }
        for (const template of [...read.value.templates, ...read.value.others]) {
          assert.notEqual(template.body.text.trim(), '');
          for (const { start, end } of [template.span, template.body.place.span]) {
            assert.ok(start >= 0 && start < end && end <= text.length, `${start}–${end} of ${text.length}`);
          }
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('finds the text of every template where it says', () => {
    for (const name of NAMES) {
      const text = sampleText(name);
      const read = readRegisteredList(text, FILE);
      assert.ok(read.ok);
      for (const { body, header, footer } of read.value.templates) {
        for (const part of [body, header?.kind === 'text' ? header.content : undefined, footer]) {
          if (part)
            assert.equal(JSON.parse(text.slice(part.place.span.start, part.place.span.end)), part.text);
        }
      }
    }
  });
});
