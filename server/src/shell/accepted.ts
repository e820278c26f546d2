import {
  BASELINE_FILE_NAME,
  divideByBaseline,
  entriesByFile,
  findingKeys,
  ignoringEntry,
  makeRules,
  printBaseline,
  type AcceptedFinding,
  type CheckRun,
  type Finding,
  type Rules,
} from '../service';
import { beside, folderOf, pathBelow } from './config-files';
import type { BaselineFile } from './custom';
import type { CheckedDocument } from './documents';
import type { Configuration } from './settings';

/** A run of the checks without what the configuration ignores or somebody accepted. */
export interface OpenRun extends CheckRun {
  /** All findings, accepted ones included. */
  readonly all: readonly Finding[];
  /** Entries of the baseline for this document that fit no finding any more. */
  readonly stale: readonly AcceptedFinding[];
}

const NONE: readonly never[] = [];

/** Whether the configuration says that a document is not checked. */
export function isIgnoredDocument(uri: string, { files }: Configuration): boolean {
  const config = files?.config;
  if (!config) return false;
  const path = pathBelow(folderOf(config.uri), uri);
  return path !== undefined && ignoringEntry(config.read.config.ignore ?? [], path) !== undefined;
}

/** What applies to a document, for its repair. */
export function rulesOf({ files, options, severities }: Configuration): Rules {
  const baseline = files?.baseline;
  const file = baseline?.baseline && {
    ...{ address: baseline.uri, exists: true, isBroken: false, baseline: baseline.baseline },
  };
  const today = (): string => new Date().toISOString().slice(0, 10);
  const rules = makeRules({ config: undefined, baseline: file }, undefined, today);
  return { ...rules, severities, optionsFor: () => options };
}

/** Divides what the checks found by the accepted findings. */
export function withoutAccepted(uri: string, text: string, run: CheckRun, { files }: Configuration): OpenRun {
  const { findings, failures } = run;
  const file = files?.baseline;
  const path = file && pathBelow(folderOf(file.uri), uri);
  if (!file?.baseline || file.baseline.accepted.length === 0 || path === undefined)
    return { findings, failures, all: findings, stale: NONE };
  const today = new Date().toISOString().slice(0, 10);
  const { open, stale } = divideByBaseline(
    entriesByFile(file.baseline).get(path) ?? NONE,
    text,
    findings,
    today,
  );
  return { findings: open, failures, all: findings, stale };
}

/**
 * Where accepted findings of a document are kept: the file that is there, else beside the configuration, else in the
 * workspace folder. Undefined for a document outside of all, and when the file is damaged.
 */
export function baselineUriOf(
  uri: string,
  { files }: Configuration,
  workspaceFolder: string | undefined,
): string | undefined {
  if (files?.baseline) return files.baseline.baseline ? files.baseline.uri : undefined;
  const folder = files?.config ? folderOf(files.config.uri) : workspaceFolder;
  return folder !== undefined && uri.startsWith(folder) ? beside(folder, BASELINE_FILE_NAME) : undefined;
}

/** The baseline with one more accepted finding; undefined when the finding is not there. */
export function acceptFinding(
  checked: CheckedDocument,
  baselineUri: string,
  isMeant: (finding: Finding) => boolean,
  reason: string,
): BaselineFile | undefined {
  const { text, run, configuration } = checked;
  const file = pathBelow(folderOf(baselineUri), text.uri);
  const index = run.all.findIndex(isMeant);
  const key = findingKeys(text.getText(), run.all)[index];
  if (file === undefined || !key) return undefined;
  const accepted = configuration.files?.baseline?.baseline?.accepted ?? [];
  return { uri: baselineUri, content: printBaseline({ accepted: [...accepted, { file, ...key, reason }] }) };
}

/** The baseline without the entries of a document that fit nothing any more; undefined when there are none. */
export function removeStale({ run, configuration }: CheckedDocument): BaselineFile | undefined {
  const file = configuration.files?.baseline;
  if (!file?.baseline || run.stale.length === 0) return undefined;
  const accepted = file.baseline.accepted.filter((entry) => !run.stale.includes(entry));
  return { uri: file.uri, content: printBaseline({ accepted }) };
}
