// What a check's file gives to the server's scripts: what finds, and what says and repairs (server-scripts.js).
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const typescript = require('typescript');
const { patternsAsTexts } = require('./late-patterns.js');

/** What a check needs to find something, and what is used only once there is a finding. @typedef {'early' | 'late'} Share */

const definition = join(__dirname, '..', '..', 'server', 'src', 'service', 'checks', 'definition.ts');

/** The properties that are used late, as the type `LaterParts` names them. */
const LATE = laterNames(readFileSync(definition, 'utf8'));

/** @param {string} text of the file with the type */
function laterNames(text) {
  const list = /\btype LaterParts<Data> = Pick<\s*CheckDefinition<Data>,([^>]+)>/.exec(text)?.[1];
  if (list === undefined) throw new Error(`${definition} has no type LaterParts.`);
  return new Set(Array.from(list.matchAll(/'(\w+)'/g), ([, name]) => name));
}

/** @param {string} name @returns {Share} */
const shareOf = (name) => (LATE.has(name) ? 'late' : 'early');

/**
 * The definition in a file of a check, with the places of its properties.
 * @param {string} file
 */
function definitionIn(file) {
  const text = patternsAsTexts(readFileSync(file, 'utf8'));
  const source = typescript.createSourceFile(file, text, typescript.ScriptTarget.Latest);
  for (const statement of source.statements) {
    if (!typescript.isExportAssignment(statement)) continue;
    const call = statement.expression;
    const literal = typescript.isCallExpression(call) ? call.arguments[0] : undefined;
    if (!literal || !typescript.isObjectLiteralExpression(literal)) continue;
    const properties = literal.properties.map((property) => {
      const { end } = property;
      const start = property.getFullStart();
      if (property.name && typescript.isIdentifier(property.name))
        return { names: [property.name.text], start, end };
      if (/^\s*\.\.\.fixOrSuggest\(/.test(text.slice(start, end)))
        return { names: ['fix', 'suggest'], start, end };
      throw new Error(`${file}: the properties of a check are written with their names.`);
    });
    return {
      text,
      properties,
      statement: { start: statement.getStart(source), end: statement.end },
      literal: { start: literal.getStart(source), end: literal.end },
    };
  }
  throw new Error(`${file} defines no check.`);
}

/**
 * The file of a check with one share of its definition. Lines stay where they are, for stacks.
 * @param {string} file
 * @param {Share} share
 * @param {number} index of the check among all
 */
function viewOf(file, share, index) {
  const { before, call, kept, after } = partOf(file, (name) => shareOf(name) === share);
  if (share !== 'early') return `${before}export default () => (${kept});${after}`;
  return `import { laterParts } from 'late-code'; ${before}${call}${kept}, laterParts(${index}));${after}`;
}

/** What only `hsm explain` and SARIF show of a check. @type {ReadonlySet<string>} */
const EXPLAINED = new Set(['why', 'examples']);

/** The file of a check, which takes what explains it from the script of explanations. @param {string} file */
function unexplained(file) {
  const { before, call, kept, after } = partOf(file, (name) => !EXPLAINED.has(name));
  const getters = Array.from(EXPLAINED, (name) => `get ${name}() { return explained(this.id).${name}; },`);
  return `import { explained } from 'explained'; ${before}${call}${kept.replace('{', `{ ${getters.join(' ')}`)});${after}`;
}

/** The file of a check with nothing else of it. @param {string} file */
function explanation(file) {
  const { before, kept, after } = partOf(file, (name) => name === 'id' || EXPLAINED.has(name));
  return `${before}export default ${kept};${after}`;
}

/**
 * The file of a check with some properties of its definition.
 * @param {string} file
 * @param {(name: string) => boolean} isKept
 */
function partOf(file, isKept) {
  const { text, properties, statement, literal } = definitionIn(file);
  let kept = text.slice(literal.start, literal.end);
  for (const { names, start, end } of properties.toReversed()) {
    if (names.every(isKept)) continue;
    const from = start - literal.start;
    const rest = kept.slice(end - literal.start);
    const removed = text.slice(start, end).replace(/[^\n]/g, '');
    kept = kept.slice(0, from) + removed + rest.replace(/^,/, '');
  }
  return {
    before: text.slice(0, statement.start),
    call: text.slice(statement.start, literal.start),
    kept,
    after: text.slice(statement.end),
  };
}

module.exports = { explanation, unexplained, viewOf };
