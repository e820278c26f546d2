// Which code of a script somebody wrote: what runs is transpiled, and the tool adds lines of its own.
import ts from 'typescript';

/** What the tool writes at the head and at the end of each module, and into each `import()`. */
const HEAD = 'module.exports=__toCommonJS(';
const END = '0&&(module.exports={';
const IMPORT = 't=>{const e="default";return t[e]';

/**
 * @param {string} code of a module, as it is run
 * @returns {(node: ts.Node, tree: ts.SourceFile) => boolean} false for a node that the tool has added
 */
export function writtenCode(code) {
  const from = code.indexOf(HEAD);
  const end = code.lastIndexOf(END);
  return (node, tree) => {
    const start = node.getStart(tree);
    if (node.end <= from || (end >= 0 && start >= end)) return false;
    return !(ts.isArrowFunction(node) && code.startsWith(IMPORT, start));
  };
}

/**
 * Is it `list[index] ?? 0`: a constant in the place of an element that is there? With `noUncheckedIndexedAccess` the compiler
 * wants it of each element, of `at`, `pop`, `codePointAt` and of groups of a match.
 * @param {ts.BinaryExpression} node of the operator `??`
 */
export function isForCompiler({ left, right }) {
  return isConstant(right) && isElement(left);
}

/** @param {ts.Expression} node @returns {boolean} */
function isConstant(node) {
  if (ts.isArrayLiteralExpression(node)) return node.elements.length === 0;
  if (ts.isObjectLiteralExpression(node)) return node.properties.length === 0;
  if (ts.isPrefixUnaryExpression(node)) return isConstant(node.operand);
  return ts.isLiteralExpression(node);
}

/** Methods that give an element, or undefined for a place that is not there. */
const ELEMENT_METHODS = new Set(['at', 'pop', 'shift', 'codePointAt']);

/** @param {ts.Expression} node @returns {boolean} */
function isElement(node) {
  if (ts.isElementAccessExpression(node)) return true;
  // Something of an element: `lines[0]?.length`.
  if (ts.isPropertyAccessExpression(node)) return isElement(node.expression);
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  return ELEMENT_METHODS.has(node.expression.name.text);
}
