import assert from 'node:assert/strict';
import ts from 'typescript';
import { patternsAsTexts } from '../../scripts/bundles/late-patterns';
import { late } from '../../server/src/service/vocabulary/late-pattern';
import { LETTER, LETTER_OR_DIGIT, LONE_SURROGATES, MARKS } from '../../server/src/service/vocabulary/unicode';
import { filesBelow, readText } from '../support/repository';

/** All nodes of a source that a test takes something from. */
function valuesIn<Value>(source: string, valueOf: (node: ts.Node) => Value | undefined): Value[] {
  const values: Value[] = [];
  const visit = (node: ts.Node): void => {
    const value = valueOf(node);
    if (value !== undefined) values.push(value);
    else ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('a.ts', source, ts.ScriptTarget.Latest, true));
  return values;
}

/** The literal of a call of `late`, as the engine reads it. */
function literalIn(node: ts.Node): RegExp | undefined {
  if (!ts.isCallExpression(node) || node.expression.getText() !== 'late') return undefined;
  const make = node.arguments[0];
  assert.ok(make && ts.isArrowFunction(make), node.getText());
  const literal = make.body;
  assert.ok(ts.isRegularExpressionLiteral(literal), node.getText());
  const [, pattern = '', flags] = /^\/(.*)\/([a-z]*)$/s.exec(literal.text) ?? [];
  return new RegExp(pattern, flags);
}

/** The pattern of `new RegExp("…", "…")`. */
function madeIn(node: ts.Node): RegExp | undefined {
  if (!ts.isNewExpression(node) || node.expression.getText() !== 'RegExp') return undefined;
  const [pattern, flags] = node.arguments ?? [];
  if (!pattern || !flags || !ts.isStringLiteral(pattern) || !ts.isStringLiteral(flags)) return undefined;
  return new RegExp(pattern.text, flags.text);
}

describe('the shared patterns', () => {
  it('know letters and digits of any script', () => {
    for (const letter of ['a', 'Ж', 'ß', 'ع', '字', '𝒜']) assert.ok(LETTER().test(letter), letter);
    for (const other of ['7', '٣', '_', '\u0301', '🙂', '']) assert.ok(!LETTER().test(other), other);
    for (const one of ['Ж', '7', '٣', 'Ⅳ']) assert.ok(LETTER_OR_DIGIT().test(one), one);
    for (const other of ['_', '\u0301', '🙂']) assert.ok(!LETTER_OR_DIGIT().test(other), other);
  });

  it('find all marks and lone halves, and leave pairs alone', () => {
    assert.equal('e\u0301\u0302a'.replace(MARKS(), ''), 'ea');
    assert.equal('\ud83d 🙂 \ude42\ude42'.replace(LONE_SURROGATES(), '?'), '? 🙂 ??');
  });
});

describe('a late pattern', () => {
  it('is made when it is asked for, once', () => {
    let made = 0;
    const letter = late(() => {
      made++;
      return /\p{L}/u;
    });
    assert.equal(made, 0);
    assert.ok(letter().test('Ж'));
    assert.equal(letter(), letter());
    assert.equal(made, 1);
  });

  it('is a text in the bundles, with all that a literal may hold', () => {
    for (const [source, pattern] of [
      ['late(() => /a\\/b[/"\'\\]]\\p{L}/giu)', /a\/b[/"'\]]\p{L}/giu],
      ['late(\n  () => /«"\\\\»\\u{1f600}/u,\n)', /«"\\»\u{1f600}/u],
      ['late(() =>\n  /[^\\S\\n]+|./gsu)', /[^\S\n]+|./gsu],
    ] as const) {
      const written = patternsAsTexts(source);
      assert.deepEqual(valuesIn(written, literalOf), [], written);
      assert.deepEqual(valuesIn(written, madeIn).map(String), [String(pattern)]);
    }
    for (const source of ['const A = /\\p{L}/u;', 'translate(() => /a/u)', 'late(() => make(/a/u))'])
      assert.equal(patternsAsTexts(source), source);
  });

  it('is the same pattern there as in each source', () => {
    let count = 0;
    for (const path of filesBelow('server/src').filter((file) => file.endsWith('.ts'))) {
      const source = readText(path);
      const meant = valuesIn(source, literalIn).map(String);
      const before = valuesIn(source, madeIn).length;
      const made = valuesIn(patternsAsTexts(source), madeIn).map(String);
      if (meant.length === 0) continue;
      count += meant.length;
      assert.equal(made.length, meant.length + before, path);
      for (const pattern of meant) assert.ok(made.includes(pattern), `${path}: ${pattern}`);
    }
    assert.ok(count > 50, String(count));
  });
});

function literalOf(node: ts.Node): string | undefined {
  return ts.isRegularExpressionLiteral(node) ? node.text : undefined;
}
