import type { ReadConfig } from '../config/read';
import type { FileEntry } from '../config/file-entries';
import { UNUSED_CODES, unusedEntryMessage } from '../config/unused-entry';
import type { ConfigProblem } from '../shapes/problems';
import type { LocalizedText } from '../vocabulary/language';
import type { Severity } from '../vocabulary/severity';
import type { Span } from '../vocabulary/span';
import { placeOfList, type ListFinding } from './list-rows';

/** What is found in a configuration file, for reports and editors alike. */
export interface ConfigFinding {
  readonly id: string;
  readonly severity: Severity;
  /** UTF-16 units in the text of the file. */
  readonly span: Span;
  readonly message: LocalizedText;
  /** Whether editors fade what is marked. */
  readonly isUnnecessary?: boolean;
}

/** Something that is wrong with the file itself. */
export function problemFinding({ id, span, message }: ConfigProblem): ConfigFinding {
  return { id, severity: id === 'config-syntax' ? 'error' : 'warning', span, message };
}

/**
 * Everything that is found in a configuration file, in the order of the file.
 *
 * @param unused entries that no template needs
 * @param lists what is wrong with the files that it names, which templates are compared with
 */
export function configFindings(
  read: Pick<ReadConfig, 'problems' | 'places'>,
  unused: readonly FileEntry[],
  lists: readonly ListFinding[],
): readonly ConfigFinding[] {
  const found: ConfigFinding[] = [
    ...read.problems.map(problemFinding),
    ...lists.map((list) => ({ ...list, span: placeOfList(read, list.id) })),
    ...unused.map((entry) => ({
      id: UNUSED_CODES[entry.kind],
      severity: 'hint' as const,
      span: entry.span,
      message: unusedEntryMessage(entry),
      isUnnecessary: true,
    })),
  ];
  return found.sort((a, b) => a.span.start - b.span.start);
}
