import { TextDocument } from 'vscode-languageserver-textdocument';
import { rangeOf } from '../../service';
import type { Reporter } from './types';

/**
 * One array of findings; nothing else goes to the output. Ranges are from 0 and in UTF-16 units, as in LSP; `fixable`
 * says whether `--fix` repairs the finding.
 */
export const reportJson: Reporter = (files) => {
  const findings = files.flatMap(({ name, text, rows }) => {
    const document = TextDocument.create('', '', 0, text);
    return rows.map(({ check, severity, span, message, fix }) => ({
      ...{ file: name, check, severity, range: rangeOf(document, span), message, fixable: fix !== undefined },
    }));
  });
  return `${JSON.stringify(findings, undefined, 2)}\n`;
};
