/**
 * Code that counts its own steps: every start of a function and every turn of a loop is one, and so is every item that a
 * spread, a new collection or a new typed array goes through. Patterns that are put together are passed on, too. Nothing else changes; the code can still be optimized.
 */
import ts from 'typescript';

/** A function or a loop that counts. */
export interface Site {
  /** The file, relative to the repository. */
  readonly file: string;
  readonly line: number;
  /** The function, with its class; of a loop or a function without a name, the function around it. */
  readonly name: string;
  /** Whether it is a function with a name. */
  readonly isFunction: boolean;
}

/** What the code calls; they are global while it runs. */
export const COUNTERS = '__hsmSteps';
export const PASSED = '__hsmPassed';
export const PATTERN = '__hsmPattern';

interface Insertion {
  readonly at: number;
  readonly text: string;
}

/**
 * @param source the text of a file of TypeScript or JavaScript
 * @param file its path, relative to the repository
 * @param sites where its counters are added; the index is the number of the counter
 * @returns the text that counts
 */
export function instrument(source: string, file: string, sites: Site[]): string {
  const parsed = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const insertions: Insertion[] = [];
  const put = (at: number, text: string): void => void insertions.push({ at, text });
  const names: string[] = [];
  const step = (node: ts.Node, isFunction: boolean): string => {
    const { line } = parsed.getLineAndCharacterOfPosition(node.getStart(parsed));
    sites.push({ file, line: line + 1, name: names.join('.'), isFunction });
    return `${COUNTERS}[${sites.length - 1}]++`;
  };
  const visit = (node: ts.Node): void => {
    const name = nameOf(node);
    if (name !== undefined) names.push(name);
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const { body } = node;
      if (ts.isBlock(body)) put(body.getStart(parsed) + 1, `${step(node, name !== undefined)};`);
      else {
        put(body.getStart(parsed), `(${step(node, name !== undefined)},(`);
        put(body.end, '))');
      }
    } else if (ts.isIterationStatement(node, false)) {
      const { statement } = node;
      if (ts.isBlock(statement)) put(statement.getStart(parsed) + 1, `${step(node, false)};`);
      else {
        put(statement.getStart(parsed), `{${step(node, false)};`);
        put(statement.end, '}');
      }
    } else if (ts.isSpreadElement(node)) {
      pass(node.expression);
    } else if (ts.isSpreadAssignment(node)) {
      pass(node.expression);
    } else if (ts.isNewExpression(node) && node.expression.getText(parsed) === 'RegExp') {
      put(node.getStart(parsed), `${PATTERN}(`);
      put(node.end, ')');
    } else if (ts.isNewExpression(node) && isCollection(node.expression)) {
      const [first] = node.arguments ?? [];
      if (first && !ts.isSpreadElement(first)) pass(first);
    }
    ts.forEachChild(node, visit);
    if (name !== undefined) names.pop();
  };
  const pass = (expression: ts.Expression): void => {
    put(expression.getStart(parsed), `${PASSED}(`);
    put(expression.end, ')');
  };
  visit(parsed);
  return apply(source, insertions);
}

/** The insertions at one place keep their order when they open; those that close come before it. */
function apply(source: string, insertions: readonly Insertion[]): string {
  const isClosing = ({ text }: Insertion): boolean => text.startsWith(')') || text === '}';
  const sorted = insertions
    .map((insertion, order) => ({ ...insertion, order }))
    .sort(
      (a, b) =>
        a.at - b.at ||
        Number(isClosing(b)) - Number(isClosing(a)) ||
        (isClosing(a) ? b.order - a.order : a.order - b.order),
    );
  let out = '';
  let at = 0;
  for (const insertion of sorted) {
    out += source.slice(at, insertion.at) + insertion.text;
    at = insertion.at;
  }
  return out + source.slice(at);
}

function isCollection(callee: ts.Expression): boolean {
  return ts.isIdentifier(callee) && /^(?:Set|Map|\w*Array)$/.test(callee.text);
}

/** The name that a function or a class has, or gets from what it is assigned to. */
function nameOf(node: ts.Node): string | undefined {
  if (ts.isClassLike(node)) return node.name?.text ?? '(class)';
  if (ts.isConstructorDeclaration(node)) return 'constructor';
  if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node) || ts.isAccessor(node))
    return node.name && (ts.isIdentifier(node.name) || ts.isPrivateIdentifier(node.name))
      ? node.name.text
      : '(computed)';
  if (!ts.isArrowFunction(node) && !ts.isFunctionExpression(node)) return undefined;
  const { parent } = node;
  const isNamed =
    ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent);
  return isNamed && ts.isIdentifier(parent.name) ? parent.name.text : undefined;
}
