import { findNodeAtLocation, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { objectOf, unknownKey } from '../shapes/collections';
import { configMessages, type ConfigProblem } from '../shapes/problems';
import { spanOfNode, type Reading, type Shape } from '../shapes/shape';
import type { Span } from '../vocabulary/span';
import { MAX_DEPTH, parseTree, tooDeepAt } from './json';
import { OPTION_TABLE, type GivenValues } from './options';
import { fileEntriesIn, type FileEntry } from './file-entries';

/** What a configuration file says; only what it says, no defaults. */
export type FileConfig = GivenValues;

export interface ReadConfig {
  readonly config: FileConfig;
  /** Everything that is wrong with the file; what is right is used all the same. */
  readonly problems: readonly ConfigProblem[];
  /** Where a key is, for links from reports: `severity.double-space` → span. */
  readonly places: ReadonlyMap<string, Span>;
  /** Every sample value, in the order of the file. */
  readonly fileEntries: readonly FileEntry[];
}

/** The whole file. */
export const FILE_SHAPE: Shape<FileConfig> = objectOf(OPTION_TABLE);

/**
 * Reads a configuration file: JSON with comments and trailing commas. Never throws; a value that is wrong is
 * reported and left out.
 *
 * @param text the content of `hsm.config.json`
 */
export function readConfig(text: string): ReadConfig {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors);
  const problems = [...syntaxProblems(text, errors), ...depthProblems(text)];
  const reading = { problems, places: new Map<string, Span>() };
  const config = (root && readRoot(root, reading)) ?? {};
  if (root) problems.push(...undefinedChecks(root, config, reading.places));
  return { config, ...reading, fileEntries: root ? fileEntriesIn(root) : [] };
}

/** Severities of checks of a company that the file does not define. One that is defined badly is reported there. */
function undefinedChecks(
  root: Node,
  { severity = {} }: FileConfig,
  places: ReadonlyMap<string, Span>,
): ConfigProblem[] {
  const defined = (findNodeAtLocation(root, ['checks'])?.children ?? []).flatMap((entry) => {
    const id: unknown = findNodeAtLocation(entry, ['id'])?.value;
    return typeof id === 'string' ? [id] : [];
  });
  return Object.keys(severity).flatMap((id) => {
    const span = places.get(`severity.${id}`);
    const isUnknown = span !== undefined && id.includes('/') && !defined.includes(id);
    return isUnknown ? [unknownKey(span, id, defined)] : [];
  });
}

function readRoot(root: Node, reading: Reading): FileConfig | undefined {
  if (root.type === 'object') return FILE_SHAPE.read(root, '', reading);
  reading.problems.push({
    id: 'config-syntax',
    span: spanOfNode(root),
    message: configMessages.notAnObject(),
  });
  return undefined;
}

function depthProblems(text: string): ConfigProblem[] {
  const start = tooDeepAt(text);
  if (start === undefined) return [];
  return [
    { id: 'config-syntax', span: { start, end: start + 1 }, message: configMessages.tooDeep(MAX_DEPTH) },
  ];
}

function syntaxProblems(text: string, errors: readonly ParseError[]): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  for (const { error, offset, length } of errors) {
    const start = Math.min(offset, Math.max(text.length - 1, 0));
    // A file that ends too early lacks every bracket at one place.
    if (problems.at(-1)?.span.start === start) continue;
    problems.push({
      id: 'config-syntax',
      span: { start, end: Math.min(text.length, start + Math.max(length, 1)) },
      message: configMessages.syntax(printParseErrorCode(error)),
    });
  }
  return problems;
}
