import { TextDocument } from 'vscode-languageserver-textdocument';
import { rangeOf, type Language } from '../service';
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
