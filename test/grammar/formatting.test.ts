import assert from 'node:assert/strict';
import type { IGrammar } from 'vscode-textmate';
import * as v from 'valibot';
import { readJson } from './json';
import { loadGrammar, tokenize } from './support';
import { stylesOfHtml, stylesOfTokens } from './styles';

const schema = v.array(
  v.strictObject({
    id: v.string(),
    certainty: v.picklist(['documented', 'tested', 'agreed']),
    input: v.string(),
    html: v.string(),
  }),
);
const cases = v.parse(schema, readJson('test/grammar/cases/formatting.json'));

/** What a line by line grammar cannot see; the semantic tokens of the server can. */
const beyondGrammar = new Map([['unclosed-07', 'whether a fence is closed on a later line']]);

describe('grammar: formatting of the body as WhatsApp shows it', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadGrammar();
  });

  it('has every kind of case', () => {
    assert.deepEqual([...new Set(cases.map(({ certainty }) => certainty))].sort(), [
      'agreed',
      'documented',
      'tested',
    ]);
  });

  for (const { id, input, html } of cases) {
    const colours = (prefix: string): unknown => stylesOfTokens(tokenize(grammar, prefix + input));
    if (beyondGrammar.has(id)) {
      it(`${id} is coloured wrongly, as it must be`, () => {
        assert.notDeepEqual(colours(''), stylesOfHtml(html));
      });
      continue;
    }
    it(`${id}: ${JSON.stringify(input)}`, () => {
      assert.deepEqual(colours(''), stylesOfHtml(html));
    });
    it(`${id} straight after [#HSM#]`, () => {
      const lines = tokenize(grammar, `[#HSM#]${input}`);
      const [first = [], ...rest] = lines;
      assert.deepEqual(stylesOfTokens([first.slice(3), ...rest]), stylesOfHtml(html));
    });
  }
});
