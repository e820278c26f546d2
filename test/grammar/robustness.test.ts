import assert from 'node:assert/strict';
import fc from 'fast-check';
import { INITIAL, type IGrammar } from 'vscode-textmate';
import { hasScope, loadGrammar, splitLines, tokenize } from './support';

const pieces = [
  '[#HSM#]',
  '[*HEAD*]',
  '[*IMAGE*]',
  '[*FOOT*]',
  '[*head*]',
  '[#НSM#]',
  '[* FOOT *]',
  '[#Contact.Name#]',
  '{{1}}',
  '{{ 1 }}',
  '{1}',
  '%w{1,3}',
  'https://a.ru/x_y.jpg',
  '*',
  '_',
  '~',
  '`',
  '```',
  '\n',
  '\r\n',
  ' ',
  '- ',
  '> ',
  '1. ',
  'Привет',
  '🎉',
  '👨‍👩‍👧',
  '\uD800',
  '\u0000',
  '\uFEFF',
  '[',
  ']',
  '{{',
  '}}',
];

const documents = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 40 })
  .map((parts) => parts.join(''));

describe('grammar: any text', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadGrammar();
  });

  it('the tokens of a line cover it without gaps or overlaps', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const lines = splitLines(text);
        tokenize(grammar, text).forEach((tokens, index) => {
          assert.equal(tokens.map((token) => token.text).join(''), lines[index]);
          assert.equal(tokens[0]?.start, 0);
          tokens.slice(1).forEach((token, at) => {
            assert.equal(token.start, tokens[at]?.end);
          });
        });
      }),
      { numRuns: 300 },
    );
  });

  it('an exact section tag is always coloured as a tag, whatever precedes it', () => {
    const before = documents.filter((text) => !/[[{(*#]\s{0,2}$/.test(text));
    fc.assert(
      fc.property(before, fc.constantFrom('HEAD', 'IMAGE', 'FOOT'), (text, name) => {
        const last = tokenize(grammar, `${text}[*${name}*]`).at(-1) ?? [];
        assert.equal(last.at(-2)?.text, name);
        assert.ok(hasScope(last.at(-2)!, 'entity.name.tag'), JSON.stringify(last.slice(-4)));
      }),
      { numRuns: 500 },
    );
  });

  it('no token begins or ends inside a surrogate pair', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const lines = splitLines(text);
        tokenize(grammar, text).forEach((tokens, index) => {
          for (const { start } of tokens) {
            const around = lines[index]?.slice(Math.max(0, start - 1), start + 1) ?? '';
            assert.doesNotMatch(around, /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/);
          }
        });
      }),
    );
  });

  // VS Code colours no line over 20,000 characters and stops a line after a time limit; the grammar must live with both.
  const million = 1_000_000;
  const adversaries: Readonly<Record<string, string>> = {
    'one word': 'я'.repeat(million),
    'opening stars': '*a '.repeat(million / 3),
    'all markers': '*_~`'.repeat(million / 4),
    backticks: '`'.repeat(million),
    brackets: '['.repeat(million),
    'tag beginnings': '[* '.repeat(million / 3),
    'damaged tags': '[*head*]'.repeat(million / 8),
    'exact tags': '[*FOOT*]'.repeat(million / 8),
    braces: '{{'.repeat(million / 2),
    macros: '[#A.'.repeat(million / 4),
    'URLs with dots': 'https://a.ru/......'.repeat(million / 20),
    'one URL': `https://${'a.'.repeat(million / 2)}`,
    spaces: ' '.repeat(million),
    'an image of slashes': `[*IMAGE*]https://${'/.jp'.repeat(million / 4)}`,
    'NUL bytes': '\u0000'.repeat(million),
  };
  const timeLimit = 200;

  for (const [title, text] of Object.entries(adversaries)) {
    it(`a line of a million: ${title}`, () => {
      const result = grammar.tokenizeLine(text, INITIAL, timeLimit);
      const end = result.tokens.at(-1)?.endIndex ?? 0;
      // Either the line is finished, or the engine says that it stopped and leaves the rest uncoloured.
      assert.ok(result.stoppedEarly || end >= text.length);
      assert.equal(result.tokens[0]?.startIndex, 0);
      assert.doesNotThrow(() => grammar.tokenizeLine('[*FOOT*]П', result.ruleStack));
    }).timeout(60_000);
  }

  it('the longest line that VS Code colours is finished', () => {
    for (const [title, text] of Object.entries(adversaries)) {
      const result = grammar.tokenizeLine(text.slice(0, 20_000), INITIAL, 30_000);
      assert.equal(result.stoppedEarly, false, title);
    }
  }).timeout(120_000);
});
