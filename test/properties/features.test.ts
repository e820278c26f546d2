import fc from 'fast-check';
import assert from 'node:assert/strict';
import { complete, actions, hover } from '../support/features';

/** Pieces of templates, correct and broken, so that random texts reach the interesting places. */
const PIECES = [
  '[#HSM#]',
  '[*HEAD*]',
  '[*IMAGE*]',
  '[*FOOT*]',
  '[*head',
  '[*',
  '[',
  '#',
  '*',
  '{{1}}',
  '{{',
  '}}',
  '{',
  '{{na',
  '[#A.B#]',
  '[#A.',
  'https://a.ru/1.png',
  'Привет',
  'РУФ',
  'HEA',
  ' ',
  '\n',
  '\r\n',
  '🎉',
  '\ud83d',
  '\u0000',
  '\u00a0',
  '`',
  '_а_',
  '*б*',
  '<b>',
];
const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(''));
const marked = fc.tuple(texts, fc.nat()).map(([text, place]) => {
  const offset = place % (text.length + 1);
  return `${text.slice(0, offset)}█${text.slice(offset)}`;
});

describe('properties of the features', () => {
  it('every completion edits one line around the cursor, leaves the rest alone, and has a label of its own', () => {
    fc.assert(
      fc.property(marked, fc.constantFrom('en' as const, 'ru' as const), (text, language) => {
        const images = () => [{ url: 'https://b.ru/2.png', usedBy: 'b.hsm' }];
        const { list, shown, accept } = complete(text, { language, images });
        assert.equal(new Set(list.items.map(({ label }) => label)).size, list.items.length);
        const [before = '', after = ''] = text.split('█');
        // The address of an image is replaced as a whole.
        for (const label of shown.filter((one) => !one.startsWith('https:'))) {
          const result = accept(label);
          const edit = list.items.find((item) => item.label === label)?.textEdit;
          assert.ok(edit && 'range' in edit);
          assert.equal(edit.range.start.line, edit.range.end.line);
          const kept = before.length - (edit.range.end.character - edit.range.start.character);
          assert.ok(result.startsWith(before.slice(0, Math.max(0, kept))));
          // What was after the cursor is lost only as far as it closes what was typed.
          assert.match(
            after.slice(0, after.length - commonEnd(after, result)),
            /^[\p{L}\p{N}_. \t#*№:/-]*[\])}*#]*$/u,
          );
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('hovers and code actions work for any text at any place', () => {
    fc.assert(
      fc.property(marked, (text) => {
        const markdown = hover(text);
        assert.ok(markdown === undefined || markdown.trim() !== '');
        for (const { action, result } of actions(text.replace('█', '⟦⟧'))) {
          assert.match(action.title, /\S/);
          assert.notEqual(result, text.replace('█', ''), `${action.title} changes nothing`);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

function commonEnd(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length++;
  return length;
}
