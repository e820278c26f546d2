import assert from 'node:assert/strict';
import type { IGrammar } from 'vscode-textmate';
import { parseMarks, readMarks, type Mark } from './marks';
import { hasScope, loadGrammar, splitLines, tokenize, type Token } from './support';

/** Every token that touches the columns of a mark must bear the wanted scopes and none of the unwanted. */
function assertMark(mark: Mark, lines: readonly (readonly Token[])[], text: string): void {
  const touched = (lines[mark.line] ?? []).filter(({ start, end }) => start < mark.end && end > mark.start);
  assert.ok(touched.length > 0, `${mark.where}: no token`);
  for (const token of touched) {
    const shown = `${mark.where}: ${JSON.stringify(token.text)} in ${JSON.stringify(splitLines(text)[mark.line])} has ${token.scopes.join(' ')}`;
    for (const scope of mark.wanted) assert.ok(hasScope(token, scope), `${shown}, wanted ${scope}`);
    for (const scope of mark.unwanted) assert.ok(!hasScope(token, scope), `${shown}, unwanted ${scope}`);
  }
}

describe('grammar', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadGrammar();
  });

  for (const { file, cases } of readMarks()) {
    describe(file, () => {
      for (const { title, text, marks } of cases) {
        it(title, () => {
          assert.ok(marks.length > 0, 'a case without marks asserts nothing');
          const lines = tokenize(grammar, text);
          for (const mark of marks) assertMark(mark, lines, text);
        });
      }
    });
  }

  it('the notation of the cases refuses what it does not understand', () => {
    assert.throws(() => parseMarks('x', '== a\n|text\n ^^^^^ scope'), /beyond the line/);
    assert.throws(() => parseMarks('x', '== a\n|text\nplain'), /neither/);
    assert.throws(() => parseMarks('x', '|text'), /begins with ==/);
  });

  it('a wrong mark fails', () => {
    const [marked] = parseMarks('x', '== a\n|[#HSM#]*b*\n        ^^^ markup.italic');
    assert.ok(marked);
    assert.throws(() => {
      for (const mark of marked.marks) assertMark(mark, tokenize(grammar, marked.text), marked.text);
    }, /wanted markup.italic/);
  });
});
