import assert from 'node:assert/strict';
import * as v from 'valibot';
import type { IGrammar } from 'vscode-textmate';
import { readJson } from './json';
import { loadGrammar } from './support';
import { TypingModel } from './typing';

const schema = v.array(v.strictObject({ before: v.string(), typed: v.string(), after: v.string() }));
const cases = v.parse(schema, readJson('test/grammar/cases/typing.json'));

const tags = ['[#HSM#]', '[*HEAD*]', '[*IMAGE*]', '[*FOOT*]'];
const places = ['█', '[#HSM#]█', '[#HSM#]Да█', '[#HSM#]Да!\n█', '[#HSM#]Да [█]', '[#HSM#]Да[*HEAD*]Да 5█'];

describe('typing with the language configuration', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadGrammar();
  });

  for (const { before: start, typed, after } of cases) {
    it(`${JSON.stringify(typed)} at ${JSON.stringify(start)}`, () => {
      const editor = new TypingModel(grammar, start);
      editor.type(typed);
      assert.equal(editor.toString(), after);
    });
  }

  for (const tag of tags) {
    it(`${tag} typed by hand gives exactly ${tag} anywhere`, () => {
      for (const place of places) {
        const editor = new TypingModel(grammar, place);
        editor.type(tag);
        assert.equal(editor.toString(), place.replace('█', `${tag}█`));
      }
    });
  }
});
