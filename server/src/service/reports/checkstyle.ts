import type { Severity } from '../vocabulary/severity';
import { inertText } from './inert';
import { FileLines, inOrder } from './place';
import type { ReportedFile, RunReport } from './report';
import { xmlAttribute } from './xml';

/** Checkstyle's words. */
const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'info',
  hint: 'info',
};

/** The XML of Checkstyle, which Jenkins, SonarQube and reviewdog read: a `file` element with its `error` elements. */
export function reportCheckstyle({ files }: RunReport): string {
  const lines = ['<?xml version="1.0" encoding="utf-8"?>', '<checkstyle version="4.3">'];
  for (const file of inOrder(files)) {
    if (file.findings.length > 0) lines.push(...fileElement(file));
  }
  return `${lines.join('\n')}\n</checkstyle>\n`;
}

function fileElement(file: ReportedFile): string[] {
  const lines = new FileLines(file);
  const errors = file.findings.map(({ check, severity, span, message }) => {
    const { startLine, startColumn } = lines.place(span);
    const place = `line="${startLine}" column="${startColumn}" severity="${SEVERITIES[severity]}"`;
    return `    <error ${place} message=${xmlAttribute(inertText(message))} source=${xmlAttribute(`hsm.${check}`)}/>`;
  });
  return [`  <file name=${xmlAttribute(file.path)}>`, ...errors, '  </file>'];
}
