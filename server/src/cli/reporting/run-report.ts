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
    files: files.map((file) => reportedFile(file, paths, facts)),
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

function reportedFile(
  { name, address, text, hasMark, rows }: JudgedFile,
  paths: ReportedPaths,
  { errorsOnly }: RunFacts,
): ReportedFile {
  const findings = errorsOnly ? rows.filter(({ severity }) => severity === 'error') : rows;
  let path: string | undefined;
  return {
    name,
    // Not every format asks for it.
    get path() {
      return (path ??= address === STANDARD_INPUT_ADDRESS ? STANDARD_INPUT : paths.of(pathOf(address)));
    },
    text,
    hasMark,
    findings,
  };
}

function describeCheck(check: Check, language: Language): ReportedCheck {
  const { id, title, why, group, severity, source } = check;
  const reference = REFERENCES[source.reference];
  return {
    id,
    title: title[language],
    why: why[language],
    source: sourceOf(check, language),
    certainty: source.certainty,
    group,
    severity,
    page: () => explainCheck(check, language),
    address: reference.startsWith('http') ? reference : undefined,
  };
}
