import {
  asNeighbours,
  findingKeys,
  findingRows,
  judge,
  parseTemplate,
  repair,
  sampleKeysOf,
  sharedKeysOf,
  type FindingKey,
  type Language,
  type LocalizedText,
  type Row,
  type Rules,
  type SharedContent,
  type SharedWith,
} from '../../service';
import { causeOf } from '../causes';

/** A template as a job sees it: plain data, because another thread may do the job. */
export interface JobTemplate {
  readonly address: string;
  readonly text: string;
  /** What it shares with the others; undefined before that is known. */
  readonly shared: SharedWith | undefined;
  /** Whether its findings are accepted instead of reported. */
  readonly isAccepting: boolean;
}

/** What has to be known of every template before one is judged. */
export interface Prepared {
  readonly shared: SharedContent;
  /** Under which keys it looks for sample values; undefined where the configuration has none. */
  readonly sampleKeys: readonly string[] | undefined;
}

export interface Judged {
  /** The open findings; none when they are accepted. */
  readonly rows: readonly Row[];
  /** All findings, to be accepted. */
  readonly keys: readonly FindingKey[];
  /** Checks that failed, and why. */
  readonly failures: readonly { readonly check: string; readonly cause: LocalizedText }[];
  /** Entries of the baseline that no finding needs. */
  readonly stale: readonly { readonly check: string; readonly text: string }[];
}

/** Reports name the other template, not the place in it. */
const START = { line: 0, character: 0 };
const NOWHERE = { start: START, end: START };

/** One list for all that have nothing: they are kept until the run ends. */
const NONE: readonly never[] = [];

/** What each job finds. */
interface Results {
  readonly prepare: Prepared;
  /** The text after all safe fixes. */
  readonly repair: string;
  readonly judge: Judged;
}
export type JobName = keyof Results;
export type Found<Job extends JobName> = Results[Job];

/** What is done with templates one by one. Plain data in and out; nothing is changed, so a job may be stopped. */
export type Jobs = { readonly [Job in JobName]: (template: JobTemplate, rules: Rules) => Found<Job> };

/** @param language of the messages */
export function jobsIn(language: Language): Jobs {
  return {
    prepare({ text }, { config }) {
      const document = parseTemplate(text);
      const { length = 0 } = config?.read.fileEntries ?? {};
      return {
        shared: { ...sharedKeysOf(document), textRange: NOWHERE, imageRange: NOWHERE },
        sampleKeys: length > 0 ? sampleKeysOf(document) : undefined,
      };
    },
    repair({ address, text, shared }, rules) {
      return repair({ address, document: parseTemplate(text) }, rules, shared && asNeighbours(shared)).text;
    },
    judge({ address, text, shared, isAccepting }, rules) {
      const document = parseTemplate(text);
      const verdict = judge({ address, document }, rules, shared && asNeighbours(shared));
      const { open, all, failures, stale } = verdict;
      return {
        rows: isAccepting || open.length === 0 ? NONE : findingRows(open, language),
        keys: isAccepting ? findingKeys(text, all) : NONE,
        failures:
          failures.length === 0
            ? NONE
            : failures.map(({ check, cause }) => ({ check: check.id, cause: causeOf(cause) })),
        stale: stale.length === 0 ? NONE : stale.map((entry) => ({ check: entry.check, text: entry.text })),
      };
    },
  };
}
