import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  rangeOf,
  UNUSED_SAMPLE_CODE,
  unusedSampleMessage,
  type Language,
  type SampleEntry,
} from '../service';
import type { FolderConfiguration } from './configuration';
import { shownPath } from './files';
import type { ReportedFinding } from './reporters/types';

/** What is wrong with a configuration file, told like the findings in templates. */
export function problemsOf({ file, text, read }: FolderConfiguration, language: Language): ReportedFinding[] {
  if (file === undefined || !read || read.problems.length === 0) return [];
  const document = TextDocument.create('', 'jsonc', 0, text);
  return read.problems.map(({ id, span, message }) => ({
    file: shownPath(file),
    check: id,
    severity: id === 'config-syntax' ? 'error' : 'warning',
    range: rangeOf(document, span),
    message: message[language],
    fixable: false,
  }));
}

/** The sample values of a configuration file that no template uses, told in the same way. */
export function unusedIn(
  { file, text }: FolderConfiguration,
  unused: readonly SampleEntry[],
  language: Language,
): ReportedFinding[] {
  if (file === undefined || unused.length === 0) return [];
  const document = TextDocument.create('', 'jsonc', 0, text);
  return unused.map((entry) => ({
    file: shownPath(file),
    check: UNUSED_SAMPLE_CODE,
    severity: 'hint',
    range: rangeOf(document, entry.span),
    message: unusedSampleMessage(entry)[language],
    fixable: false,
  }));
}
