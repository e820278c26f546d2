import { createHash } from 'node:crypto';
import { SaxesParser } from 'saxes';
import { CHECKS, DEFAULT_CHECK_OPTIONS, parseTemplate, runChecks } from '../../server/src/service';
import type {
  ReportedCheck,
  ReportedFile,
  ReportedFinding,
  RunReport,
} from '../../server/src/service/reports';

/** A report about files; everything else has a value that tests can rely on. */
export function runReport(files: readonly ReportedFile[], more: Partial<RunReport> = {}): RunReport {
  return {
    tool: { version: '0.2.0', address: 'https://example.com/hsm' },
    language: 'ru',
    files,
    templates: files.length,
    describe,
    problems: [],
    fixed: 0,
    hash: (text) => createHash('sha256').update(text).digest('hex'),
    ...more,
  };
}

export function reportedFile(path: string, text: string, findings: readonly ReportedFinding[]): ReportedFile {
  return { name: path, path, text, hasMark: false, findings };
}

/** A file with what the checks find in it. */
export function checkedFile(path: string, text: string): ReportedFile {
  const { findings } = runChecks(
    {
      document: parseTemplate(text),
      options: DEFAULT_CHECK_OPTIONS,
    },
    {},
  );
  return reportedFile(
    path,
    text,
    findings.map((finding) => ({
      check: finding.check.id,
      severity: finding.severity,
      span: finding.span,
      message: finding.message.ru,
      fix: finding.fix()?.edits,
    })),
  );
}

function describe(id: string): ReportedCheck | undefined {
  const check = CHECKS.find((one) => one.id === id);
  return (
    check && {
      ...{ id, group: check.group, severity: check.severity, certainty: check.source.certainty },
      ...{ title: check.title.ru, why: () => check.why.ru, source: 'Meta.', page: () => `# ${id}` },
      address: `https://example.com/hsm/checks/${id}`,
    }
  );
}

/** An element of XML; text is what lies directly in it. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

/** The root of a document in XML. Throws when it is not well-formed. */
export function parseXml(xml: string): Element {
  interface Open {
    name: string;
    attributes: Record<string, string>;
    children: Open[];
    text: string;
  }
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Open = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.write(xml).close();
  const [document] = root.children;
  if (!document) throw new Error('no element');
  return document;
}
