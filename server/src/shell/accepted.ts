import {
  addressIn,
  BASELINE_FILE_NAME,
  equalFindings,
  findingKeys,
  folderOf,
  pathBelow,
  pathFrom,
  printBaseline,
  type Finding,
  type Rules,
} from '../service';
import type { BaselineFile } from './protocol';
import type { CheckedDocument } from './documents';

/**
 * Where accepted findings of a document are kept: the file that is there, else beside the configuration, else in the
 * workspace folder. Undefined for a document outside of all, and when the file is damaged or must not be read.
 */
export function baselineUriOf(
  uri: string,
  { baseline }: Rules,
  workspaceFolder: string | undefined,
): string | undefined {
  if (baseline) return baseline.isBroken || baseline.isRefused ? undefined : baseline.address;
  return workspaceFolder !== undefined && pathBelow(workspaceFolder, uri) !== undefined
    ? addressIn(workspaceFolder, BASELINE_FILE_NAME)
    : undefined;
}

/** The baseline with one more accepted finding, or with all that it stands for; undefined when it is not there. */
export function acceptFinding(
  { text, verdict, rules }: CheckedDocument,
  baselineUri: string,
  isMeant: (finding: Finding) => boolean,
  reason: string,
): BaselineFile | undefined {
  const file = pathFrom(folderOf(baselineUri), text.uri);
  const meant = verdict.open.find(isMeant) ?? verdict.all.find(isMeant);
  if (file === undefined || !meant) return undefined;
  const equal = new Set(equalFindings(meant));
  const keys = findingKeys(text.getText(), verdict.all).filter((_key, index) => {
    const finding = verdict.all[index];
    return finding !== undefined && equal.has(finding);
  });
  const accepted = rules.baseline?.baseline.accepted ?? [];
  const added = keys.map((key) => ({ file, ...key, reason }));
  return { uri: baselineUri, content: printBaseline({ accepted: [...accepted, ...added] }) };
}

/** The baseline without the entries of a document that fit nothing any more; undefined when there are none. */
export function removeStale({ verdict, rules }: CheckedDocument): BaselineFile | undefined {
  const { baseline: file } = rules;
  if (!file || file.isBroken || verdict.stale.length === 0) return undefined;
  const accepted = file.baseline.accepted.filter((entry) => !verdict.stale.includes(entry));
  return { uri: file.address, content: printBaseline({ accepted }) };
}
