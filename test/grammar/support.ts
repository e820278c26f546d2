import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import * as oniguruma from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry, type IGrammar, type IRawGrammar } from 'vscode-textmate';
import { root } from './json';
import { manifest, type TokenType } from './manifest';

const grammarPath = path.join(root, 'syntaxes/hsm.tmLanguage.json');

/** One token of one line; `start` and `end` are UTF-16 columns, `scopes` without the root scope, outermost first. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly scopes: readonly string[];
}

const tokenTypeNames: readonly TokenType[] = ['other', 'comment', 'string', 'regex'];

let loaded: Promise<IGrammar> | undefined;

/** The grammar in the engine of VS Code itself, with the `tokenTypes` that package.json declares. Loaded once. */
export function loadGrammar(): Promise<IGrammar> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<IGrammar> {
  const require = createRequire(path.join(root, 'package.json'));
  const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: (scopeName): Promise<IRawGrammar | null> =>
      Promise.resolve(
        scopeName === 'text.hsm' ? parseRawGrammar(readFileSync(grammarPath, 'utf8'), grammarPath) : null,
      ),
  });
  const tokenTypes: Record<string, number> = {};
  const contributed = manifest.contributes.grammars.find(({ scopeName }) => scopeName === 'text.hsm');
  for (const [selector, name] of Object.entries(contributed?.tokenTypes ?? {})) {
    tokenTypes[selector] = tokenTypeNames.indexOf(name);
  }
  const grammar = await registry.loadGrammarWithConfiguration('text.hsm', 1, { tokenTypes });
  if (!grammar) throw new Error('The grammar text.hsm cannot be loaded.');
  return grammar;
}

/** Lines of a document as the editor sees them: CRLF, LF and a lone CR end a line. */
export function splitLines(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}

/** Tokens of every line, from the beginning of the document on; each line gets all the time it needs. */
export function tokenize(grammar: IGrammar, text: string): Token[][] {
  let state = INITIAL;
  return splitLines(text).map((line) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    return result.tokens.map(({ startIndex, endIndex, scopes }) => ({
      start: startIndex,
      end: Math.min(endIndex, line.length),
      text: line.slice(startIndex, endIndex),
      // A rule may carry two names, separated by a space.
      scopes: scopes.slice(1).flatMap((scope) => scope.split(' ')),
    }));
  });
}

/** Whether one of the scopes is `wanted` or below it: `markup.bold` finds `markup.bold.hsm`. */
export function hasScope(token: Token, wanted: string): boolean {
  return token.scopes.some((scope) => scope === wanted || scope.startsWith(`${wanted}.`));
}

/** The editor's token type at a column of the last line of `text`. */
export function tokenTypeAt(grammar: IGrammar, text: string, column: number): TokenType {
  const lines = splitLines(text);
  let state = INITIAL;
  for (const line of lines.slice(0, -1)) state = grammar.tokenizeLine(line, state).ruleStack;
  const { tokens } = grammar.tokenizeLine2(lines.at(-1) ?? '', state);
  let metadata = 0;
  // Pairs of numbers: where the token starts, and its metadata; bits 8 and 9 are the type.
  for (let index = 0; index < tokens.length; index += 2) {
    if ((tokens[index] ?? 0) <= column) metadata = tokens[index + 1] ?? 0;
  }
  return tokenTypeNames[(metadata >>> 8) & 3] ?? 'other';
}
