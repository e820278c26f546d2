import { LIMITS } from '../vocabulary/limits';
import { listProblems, type ListProblem } from './list-problems';

/** Up to this length even a wrong file is read in no time, in UTF-16 units. */
const SHORT = 1_000_000;

/** How other files begin. */
const BEGINNINGS: readonly (readonly [RegExp, ListProblem])[] = [
  [/^</, listProblems.webPage],
  // Workbooks and archives, PDF, old workbooks (read as if they were text), RTF.
  [/^(?:PK[\u0003\u0005]|%PDF|\ufffd\ufffd\u0011|\u00d0\u00cf\u0011|\{\\rtf)/, listProblems.spreadsheet],
  [/^(?:curl|POST|GET|PUT|Invoke-\w+|http)\s/i, listProblems.request],
  // A row of a table: three cells at least.
  [/^[^[{/\n;,\t]*[;,\t][^[{\n;,\t]*[;,\t]/, listProblems.spreadsheet],
  [/^[^[{/]/, listProblems.notJson],
];

/** What every list has somewhere. */
const NECESSARY = /"(?:content|components|messageMatcher)"/;

/**
 * What a file is that cannot be a list, found without reading its structure: a wrong file of any size is refused at once.
 *
 * @returns undefined for what may be a list
 */
export function findTextProblem(text: string): ListProblem | undefined {
  const longest = LIMITS.registeredList.value;
  if (text.length > longest) return listProblems.tooLarge(Math.floor(longest / 1_000_000));
  const beginning = text.slice(0, SHORT);
  const start = /[^\s\ufeff]/.exec(beginning)?.index;
  if (start === undefined) return text.length > SHORT ? listProblems.notJson : listProblems.empty;
  const line = beginning.slice(start, start + 1000);
  const other = BEGINNINGS.find(([pattern]) => pattern.test(line));
  if (other?.[1] === listProblems.spreadsheet) return other[1];
  if (beginning.includes('\0')) return listProblems.encoding;
  if (other) return other[1];
  return text.length > SHORT && !NECESSARY.test(text) ? listProblems.otherJson : undefined;
}
