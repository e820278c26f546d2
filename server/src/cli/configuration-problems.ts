import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  rangeOf,
  UNUSED_SAMPLE_CODE,
  unusedSampleMessage,
  type Language,
  type LocalizedText,
  type SampleEntry,
  type Severity,
  type Span,
} from '../service';
import type { FolderConfiguration } from './configuration';
import { shownPath } from './files';
import type { ReportedFinding } from './reporters/types';

/**
 * What is wrong with a configuration file, and which of its sample values are not used, told like the findings in
 * templates.
 */
export function problemsOf(
  { file, text, read }: FolderConfiguration,
  unused: readonly SampleEntry[],
  language: Language,
): ReportedFinding[] {
  if (file === undefined || !read) return [];
  const document = TextDocument.create('', 'jsonc', 0, text);
  const tell = (check: string, severity: Severity, span: Span, message: LocalizedText): ReportedFinding => ({
    ...{ file: shownPath(file), check, severity, range: rangeOf(document, span) },
    ...{ message: message[language], fixable: false },
  });
  return [
    ...read.problems.map(({ id, span, message }) =>
      tell(id, id === 'config-syntax' ? 'error' : 'warning', span, message),
    ),
    ...unused.map((entry) => tell(UNUSED_SAMPLE_CODE, 'hint', entry.span, unusedSampleMessage(entry))),
  ];
}
