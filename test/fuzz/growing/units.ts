import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { filesBelow, ROOT } from '../../support/repository';
import { PIECES } from '../pieces';
import { fittingTexts } from './fitting';

/** Longer texts are messages, not something that the code looks for. UTF-16 units. */
const LONGEST = 16;
/** Where the language is: what it looks for in texts. */
const FOLDERS = [
  'syntax',
  'text',
  'model',
  'checks',
  'vocabulary',
  'registered',
  'pasting',
  'config',
  'why',
  'folder',
];

/**
 * What texts are grown from: the pieces of the other searches, every short text in the code (tags, words of lists), and texts
 * that fit its regular expressions. What is added to the code is in it by itself.
 */
export function unitsOfTheCode(): readonly string[] {
  const units = new Set<string>(PIECES);
  for (const folder of FOLDERS) {
    for (const path of filesBelow(`server/src/service/${folder}`)) {
      if (path.endsWith('.ts')) collect(readFileSync(join(ROOT, path), 'utf8'), units);
    }
  }
  units.delete('');
  return [...units];
}

function collect(source: string, units: Set<string>): void {
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isStringLiteralLike(node)) addWords(node.text, units);
    else if (ts.isRegularExpressionLiteral(node)) addFitting(node.text, units);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('a.ts', source, ts.ScriptTarget.Latest, false));
}

/** A short text as it is; lists of words in one text as their words. */
function addWords(text: string, units: Set<string>): void {
  if (text.length <= LONGEST) units.add(text);
  else if (!/[.!?]/.test(text))
    for (const word of text.split(/[\s|]+/)) if (word.length <= LONGEST) units.add(word);
}

function addFitting(literal: string, units: Set<string>): void {
  for (const text of fittingTexts(literal)) if (text.length <= 3 * LONGEST) units.add(text);
}
