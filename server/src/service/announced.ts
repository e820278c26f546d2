/**
 * What the server announces before it has read the language: a door of its own, because `index.ts` brings everything.
 * Nothing heavy may be imported here.
 */
import type { SemanticTokensLegend } from 'vscode-languageserver-types';

/**
 * What a token can be, and how it is formatted. `package.json` describes the types and modifiers and gives them
 * the scopes of the grammar, so that every theme colours them; a test compares the lists.
 */
export const SEMANTIC_TOKENS_LEGEND: SemanticTokensLegend = {
  tokenTypes: [
    'hsmTag',
    'hsmDamagedTag',
    'hsmText',
    'variable',
    'hsmDamagedVariable',
    'macro',
    'hsmOperand',
    'hsmLink',
    'hsmMarker',
  ],
  tokenModifiers: ['bold', 'italic', 'strikethrough', 'code'],
};

/** The kinds of refactorings that the server has, for its capabilities. */
export const REFACTOR_KINDS = ['refactor.extract', 'refactor.inline', 'refactor.move', 'refactor.rewrite'];
