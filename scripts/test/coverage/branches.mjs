/**
 * The branches of a script and how often each was taken. What counts as a branch is what Istanbul counts: both ways of an
 * `if` and of a `?:`, each operand of `&&`, `||` and `??`, each clause of a `switch`; not the defaults of parameters, of which
 * the engine does not say whether they were used.
 */
import { SourceMap } from 'node:module';
import ts from 'typescript';
import { isForCompiler, writtenCode } from './written.mjs';

/**
 * @typedef {{ url: string, code: string, functions: import('node:inspector').Profiler.FunctionCoverage[] }} Run a script
 *   as it was run, with the engine's counts
 * @typedef {'if' | 'else' | '?' | ':' | '&&' | '||' | '??' | 'case'} Kind
 * @typedef {{ kind: Kind, line: number, column: number, taken: number, isForCompiler: boolean }} Branch line and column in
 *   the source, from 1
 */

const INLINE_MAP = /\n\/\/# sourceMappingURL=data:application\/json;base64,([\w+/=]+)\s*$/;

/**
 * How often each unit of the code was run.
 * @param {Pick<Run, 'code' | 'functions'>} run
 */
function countsOf({ code, functions }) {
  const counts = new Uint32Array(code.length);
  // What is inside comes after what is around it.
  const ranges = functions
    .flatMap(({ ranges }) => ranges)
    .sort((one, other) => one.startOffset - other.startOffset || other.endOffset - one.endOffset);
  for (const { startOffset, endOffset, count } of ranges) counts.fill(count, startOffset, endOffset);
  return counts;
}

/**
 * The branches of a script that was run.
 * @param {Run} run
 * @returns {Branch[]} in the order of the code
 * @throws {Error} when the script has no source map at its end
 */
export function branchesOf({ url, code, functions }) {
  const map = INLINE_MAP.exec(code)?.[1];
  if (map === undefined) throw new Error(`${url} was run without a source map.`);
  const places = new SourceMap(JSON.parse(Buffer.from(map, 'base64').toString('utf8')));
  const counts = countsOf({ code, functions });
  const isWritten = writtenCode(code);
  return branchesIn(code, {
    isWritten,
    takenAt: (offset) => counts[offset] ?? 0,
    placeOf: ({ line, character }) => {
      const place = places.findEntry(line, character);
      if (!('originalLine' in place)) return undefined;
      return { line: place.originalLine + 1, column: place.originalColumn + 1 };
    },
  });
}

/**
 * The branches of a file that no test has loaded: none of them was taken.
 * @param {string} source TypeScript
 * @returns {Branch[]}
 */
export function branchesNotRun(source) {
  return branchesIn(source, {
    isWritten: () => true,
    takenAt: () => 0,
    placeOf: ({ line, character }) => ({ line: line + 1, column: character + 1 }),
  });
}

/**
 * @param {string} code
 * @param {object} run
 * @param {(node: ts.Node, tree: ts.SourceFile) => boolean} run.isWritten what it is false for is left out
 * @param {(offset: number) => number} run.takenAt how often the unit was run
 * @param {(position: ts.LineAndCharacter) => { line: number, column: number } | undefined} run.placeOf where it is in the source
 * @returns {Branch[]}
 */
function branchesIn(code, { isWritten, takenAt, placeOf }) {
  const tree = ts.createSourceFile('run.ts', code, ts.ScriptTarget.Latest, false, ts.ScriptKind.TS);
  /** @type {Branch[]} */
  const branches = [];
  /** @param {Kind} kind @param {ts.Node} at @param {number} taken */
  const add = (kind, at, taken, isForCompiler = false) => {
    const place = placeOf(tree.getLineAndCharacterOfPosition(at.getStart(tree)));
    if (place) branches.push({ kind, taken, isForCompiler, ...place });
  };
  /** Inside the brace of a block, because its count begins there. @param {ts.Node} node */
  const taken = (node) => takenAt(node.getStart(tree) + Number(ts.isBlock(node)));
  /** @param {Kind} kind @param {ts.Node} node */
  const addItself = (kind, node) => add(kind, node, taken(node));

  /** @param {ts.Node} node */
  const visit = (node) => {
    if (!isWritten(node, tree)) return;
    if (ts.isIfStatement(node)) {
      add('if', node, taken(node.thenStatement));
      if (node.elseStatement) addItself('else', node.elseStatement);
      else add('else', node, Math.max(0, taken(node) - taken(node.thenStatement)));
    } else if (ts.isConditionalExpression(node)) {
      addItself('?', node.whenTrue);
      addItself(':', node.whenFalse);
    } else if (ts.isBinaryExpression(node)) {
      const kind = LOGICAL.get(node.operatorToken.kind);
      // Of `a || b || c`, the tree has `a || b` as the left operand.
      if (kind !== undefined && !isLogical(node.left)) addItself(kind, node.left);
      if (kind !== undefined) add(kind, node.right, taken(node.right), kind === '??' && isForCompiler(node));
    } else if (ts.isCaseOrDefaultClause(node)) addItself('case', node);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(tree, visit);
  return branches;
}

/** @type {ReadonlyMap<ts.SyntaxKind, '&&' | '||' | '??'>} */
const LOGICAL = new Map([
  [ts.SyntaxKind.AmpersandAmpersandToken, '&&'],
  [ts.SyntaxKind.BarBarToken, '||'],
  [ts.SyntaxKind.QuestionQuestionToken, '??'],
]);

/** @param {ts.Expression} node */
function isLogical(node) {
  return ts.isBinaryExpression(node) && LOGICAL.has(node.operatorToken.kind);
}
