import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** `^^^ wanted -unwanted` under a source line: every column of the carets must bear the wanted scopes and no unwanted. */
export interface Mark {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly wanted: readonly string[];
  readonly unwanted: readonly string[];
  /** Where the mark is written, for the message of a failing test. */
  readonly where: string;
}

/** One document of a file in `cases/`, with the marks under its lines. */
export interface MarkedCase {
  readonly title: string;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/**
 * Reads a file of marked cases:
 *
 *     == title of a case; `#` begins a comment between cases
 *     |source line, after a bar
 *      ^^^ scope -absent     carets are under the source, counted in UTF-16 columns
 *
 * Throws on any other line, so that a slip cannot silently drop an assertion.
 */
export function parseMarks(file: string, content: string): MarkedCase[] {
  const cases: { title: string; lines: string[]; marks: Mark[] }[] = [];
  content.split('\n').forEach((row, index) => {
    const where = `${file}:${index + 1}`;
    const current = cases.at(-1);
    if (row.startsWith('== ')) cases.push({ title: row.slice(3), lines: [], marks: [] });
    else if (row === '' || row.startsWith('#')) return;
    else if (!current) throw new Error(`${where}: a case begins with ==`);
    else if (row.startsWith('|')) current.lines.push(row.slice(1));
    else current.marks.push(parseMark(row, current.lines, where));
  });
  return cases.map(({ title, lines, marks }) => ({ title, text: lines.join('\n'), marks }));
}

function parseMark(row: string, lines: readonly string[], where: string): Mark {
  const match = /^( +)(\^+) (\S.*)$/.exec(row);
  if (!match) throw new Error(`${where}: neither a source line nor a mark`);
  const [, indent = '', carets = '', names = ''] = match;
  const start = indent.length - 1;
  const line = lines.length - 1;
  if (start + carets.length > (lines[line]?.length ?? 0)) throw new Error(`${where}: carets beyond the line`);
  const scopes = names.trim().split(/ +/);
  return {
    line,
    start,
    end: start + carets.length,
    wanted: scopes.filter((scope) => !scope.startsWith('-')),
    unwanted: scopes.filter((scope) => scope.startsWith('-')).map((scope) => scope.slice(1)),
    where,
  };
}

/** All marked cases, by file. */
export function readMarks(): { file: string; cases: MarkedCase[] }[] {
  const folder = path.join(__dirname, 'cases');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.marks'))
    .sort()
    .map((file) => ({ file, cases: parseMarks(file, readFileSync(path.join(folder, file), 'utf8')) }));
}
