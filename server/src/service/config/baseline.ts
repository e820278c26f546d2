import { oncePer } from '../vocabulary/once';
import type { Finding } from '../checks/types';
import { parseSound } from './json';

/** A finding that somebody looked at and accepted. */
export interface AcceptedFinding {
  /** Path of the template relative to the baseline file, with `/`. */
  readonly file: string;
  readonly check: string;
  /** The text that is marked, as long as it is short; it ties the entry to its place, wherever the place moves. */
  readonly text: string;
  /** Which of several equal findings: 1 for the first. */
  readonly occurrence: number;
  /** Why it is accepted. */
  readonly reason: string;
  /** The day after which it is reported again, ISO 8601. */
  readonly expires?: string;
}

export interface Baseline {
  readonly accepted: readonly AcceptedFinding[];
}

export const EMPTY_BASELINE: Baseline = { accepted: [] };

/** The longest marked text that an entry repeats; longer ones are identified by their beginning. */
const LONGEST_TEXT = 80;

/**
 * Reads a baseline file: JSON with comments.
 *
 * @returns undefined when the file is not a baseline: it must not be overwritten then
 */
export function readBaseline(text: string): Baseline | undefined {
  if (text.trim() === '') return EMPTY_BASELINE;
  const value = parseSound(text);
  if (!isRecord(value) || !Array.isArray(value.accepted)) return undefined;
  const accepted: AcceptedFinding[] = [];
  for (const entry of value.accepted as readonly unknown[]) {
    const read = readEntry(entry);
    if (!read) return undefined;
    accepted.push(read);
  }
  return { accepted };
}

function readEntry(entry: unknown): AcceptedFinding | undefined {
  if (!isRecord(entry)) return undefined;
  const { file, check, text, occurrence, reason, expires } = entry;
  if (typeof file !== 'string' || typeof check !== 'string') return undefined;
  return {
    file,
    check,
    text: typeof text === 'string' ? text : '',
    occurrence: typeof occurrence === 'number' ? occurrence : 1,
    reason: typeof reason === 'string' ? reason : '',
    ...(typeof expires === 'string' ? { expires } : {}),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The file's content: sorted, one entry a block, so that reviews show what changed. */
export function printBaseline(baseline: Baseline): string {
  const accepted = [...baseline.accepted].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      compare(a.check, b.check) ||
      compare(a.text, b.text) ||
      a.occurrence - b.occurrence,
  );
  return `${JSON.stringify({ accepted }, undefined, 2)}\n`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What identifies a finding: its check, the marked text and which of its equals it is. */
export interface FindingKey {
  readonly check: string;
  readonly text: string;
  readonly occurrence: number;
}

/** The keys of findings, in the same order; `findings` are all of one document, in order of place. */
export function findingKeys(documentText: string, findings: readonly Finding[]): FindingKey[] {
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const text = documentText.slice(
      finding.span.start,
      Math.min(finding.span.end, finding.span.start + LONGEST_TEXT),
    );
    const name = `${finding.check.id}\n${text}`;
    const occurrence = (counts.get(name) ?? 0) + 1;
    counts.set(name, occurrence);
    return { check: finding.check.id, text, occurrence };
  });
}

/** Findings of one template, divided by a baseline. */
export interface Divided {
  /** To be reported. */
  readonly open: readonly Finding[];
  readonly accepted: readonly Finding[];
  /** Entries for this file that fit no finding any more, or whose day has passed. */
  readonly stale: readonly AcceptedFinding[];
}

/**
 * The entries of each template, in the order of the file; by its path relative to the baseline file, with `/`. Made once
 * for a baseline: a folder of old templates may have thousands of entries, and every key press asks.
 */
export const entriesByFile = oncePer(
  (baseline: Baseline): ReadonlyMap<string, readonly AcceptedFinding[]> => {
    const files = new Map<string, AcceptedFinding[]>();
    for (const entry of baseline.accepted) {
      // A Mac may write ё as two characters where others write one.
      const file = entry.file.normalize('NFC');
      const entries = files.get(file) ?? [];
      entries.push(entry);
      files.set(file, entries);
    }
    return files;
  },
);

/** The first entry for each finding; made once for a list, because every key press asks and a list may be long. */
const entriesByKey = oncePer((entries: readonly AcceptedFinding[]): ReadonlyMap<string, AcceptedFinding> => {
  const keys = new Map<string, AcceptedFinding>();
  for (const entry of entries) {
    const name = keyText(entry);
    if (!keys.has(name)) keys.set(name, entry);
  }
  return keys;
});

/** What ties an entry to a finding, as one text. */
export function keyText({ check, text, occurrence }: FindingKey): string {
  return `${occurrence}\n${check}\n${text}`;
}

/**
 * Divides the findings of a template into accepted and open ones, in a time that grows with their number.
 *
 * @param entries those of the template
 * @param findings all of the template, in order of place
 * @param today ISO 8601 day, for entries that expire
 */
export function divideByBaseline(
  entries: readonly AcceptedFinding[],
  documentText: string,
  findings: readonly Finding[],
  today: string,
): Divided {
  if (entries.length === 0) return { open: findings, accepted: [], stale: [] };
  const keys = findingKeys(documentText, findings);
  const byKey = entriesByKey(entries);
  const used = new Set<AcceptedFinding>();
  const open: Finding[] = [];
  const accepted: Finding[] = [];
  findings.forEach((finding, index) => {
    const key = keys[index];
    const entry = key && byKey.get(keyText(key));
    const valid = entry !== undefined && (entry.expires === undefined || entry.expires >= today);
    if (valid) {
      used.add(entry);
      accepted.push(finding);
    } else open.push(finding);
  });
  return { open, accepted, stale: entries.filter((entry) => !used.has(entry)) };
}
