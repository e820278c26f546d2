import { deepEqual, equal } from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { getSampleKeyCompletions, sampleKeyPlaceAt } from '../../server/src/service';
import { readCursor } from '../support/marked';

const USED = ['10', '2', '1', 'Contact.Name', '1'];

/** What is offered at `█`, and the file after each of them was chosen; `not here` where no key is written. */
function offered(marked: string, snippets = false): string[] {
  const { text: written, offset } = readCursor(marked);
  const text = TextDocument.create('file:///work/hsm.config.json', 'jsonc', 1, written);
  const place = sampleKeyPlaceAt(written, offset);
  if (!place) return ['not here'];
  return getSampleKeyCompletions(text, place, USED, snippets).map(({ textEdit }) =>
    TextDocument.applyEdits(text, textEdit && 'range' in textEdit ? [textEdit] : []),
  );
}

describe('completion of sample keys in the configuration file', () => {
  it('offers what templates use and the set lacks, numbers first', () => {
    const text = '{ "samples": { "A 🎉": { █ }, "Б": { "2": "x" } } }';
    const { text: written, offset } = readCursor(text);
    const place = sampleKeyPlaceAt(written, offset);
    equal(place?.set, 'A 🎉');
    const document = TextDocument.create('file:///work/hsm.config.json', 'jsonc', 1, written);
    deepEqual(
      getSampleKeyCompletions(document, place, USED, true).map(({ label, detail }) => `${label} ${detail}`),
      ['1 {{1}}', '2 {{2}}', '10 {{10}}', 'Contact.Name [#Contact.Name#]'],
    );
  });
  const cases: readonly (readonly [name: string, before: string, after: string[]])[] = [
    [
      'in the quotes that the editor closed',
      '{ "samples": { "А": { "1": "x", "2": "y", "10": "z", "█" } } }',
      ['{ "samples": { "А": { "1": "x", "2": "y", "10": "z", "Contact.Name": "" } } }'],
    ],
    [
      'before another entry',
      '{ "samples": { "А": { "1"█\n "2": "y", "10": "z", "Contact.Name": "Ева" } } }',
      ['{ "samples": { "А": { "1": "",\n "2": "y", "10": "z", "Contact.Name": "Ева" } } }'],
    ],
    [
      'a key that has its value',
      '{ "samples": { "А": { "Cont█": "Ева", "1": "", "2": "", "10": "" } } }',
      ['{ "samples": { "А": { "Contact.Name": "Ева", "1": "", "2": "", "10": "" } } }'],
    ],
    ['a value', '{ "samples": { "А": { "1": "█" } } }', ['not here']],
    ['the name of a set', '{ "samples": { "█" } }', ['not here']],
    ['another key', '{ "severity": { "█" } }', ['not here']],
    ['a damaged file', '█', ['not here']],
  ];
  for (const [name, before, after] of cases) it(name, () => deepEqual(offered(before), after));
  it('lets the author type the value where the editor can', () => {
    equal(offered('{ "samples": { "А": { "█" } } }', true)[0], '{ "samples": { "А": { "1": "$1" } } }');
  });
});
