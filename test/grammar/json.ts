import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, type ParseError } from 'jsonc-parser';

/** Repository root: the tests run from anywhere. */
export const root = path.resolve(__dirname, '../..');

/** Reads a JSON file of the project, comments allowed. Throws on a syntax error. */
export function readJson(relativePath: string): unknown {
  const errors: ParseError[] = [];
  const value: unknown = parse(readFileSync(path.join(root, relativePath), 'utf8'), errors);
  if (errors.length > 0) throw new Error(`${relativePath} is not JSON: ${JSON.stringify(errors)}`);
  return value;
}
