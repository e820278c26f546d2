import { createHash } from 'node:crypto';
import {
  CHECKS,
  explainCheck,
  REFERENCES,
  sourceOf,
  type Check,
  type JudgedFile,
  type Language,
} from '../../service';
import type { ReportedCheck, ReportedFile, RunReport } from '../../service/reports';
import { pathOf, STANDARD_INPUT_ADDRESS } from '../address';
import { STANDARD_INPUT } from '../files';
import { PROJECT } from '../project-facts';
import { ReportedPaths } from './root';

/** What a run came to, besides its files. */
export interface RunFacts {
  readonly language: Language;
  /** Absolute path of the folder that paths are relative to. */
  readonly root: string;
  readonly problems: readonly string[];
  readonly fixed: number;
  readonly templates: number;
  /** Whether findings below an error are left out. */
  readonly errorsOnly: boolean;
  /** The checks that the configurations define. */
  readonly companyChecks: readonly Check[];
}

/** The neutral form from which every format is made. */
export function runReport(files: readonly JudgedFile[], facts: RunFacts): RunReport {
  const { language, problems, fixed, templates, companyChecks } = facts;
  const checks = [...CHECKS, ...companyChecks];
  const paths = new ReportedPaths(facts.root);
  return {
    tool: PROJECT,
    language,
    files: files.map((file) => new FileOfRun(file, paths, facts)),
    templates,
    describe: (id) => {
      const check = checks.find((one) => one.id === id);
      return check && describeCheck(check, language);
    },
    problems,
    fixed,
    hash: (text) => createHash('sha256').update(text).digest('hex'),
  };
}

/** A class, because an object with a getter of its own is kept as a dictionary: half a kilobyte for each of many thousand files. */
class FileOfRun implements ReportedFile {
  readonly name: string;
  readonly text: string;
  readonly hasMark: boolean;
  readonly findings: JudgedFile['rows'];
  private readonly address: string;
  private known: string | undefined;

  constructor(
    { name, address, text, hasMark, rows }: JudgedFile,
    private readonly paths: ReportedPaths,
    { errorsOnly }: RunFacts,
  ) {
    this.name = name;
    this.text = text;
    this.hasMark = hasMark;
    this.address = address;
    this.findings = errorsOnly ? rows.filter(({ severity }) => severity === 'error') : rows;
  }

  /** Not every format asks for it. */
  get path(): string {
    const { address, paths } = this;
    return (this.known ??= address === STANDARD_INPUT_ADDRESS ? STANDARD_INPUT : paths.of(pathOf(address)));
  }
}

function describeCheck(check: Check, language: Language): ReportedCheck {
  const { id, title, group, severity, source } = check;
  const reference = REFERENCES[source.reference];
  return {
    id,
    title: title[language],
    why: () => check.why[language],
    source: sourceOf(check, language),
    certainty: source.certainty,
    group,
    severity,
    page: () => explainCheck(check, language),
    address: reference.startsWith('http') ? reference : undefined,
  };
}
