import type { Language } from '../../service';
import type { JobName, JobTemplate } from './jobs';
import type { Outcome } from './own-thread';

/** What a thread finds after its command: by it the program knows, without loading what threads need, that it may be one. */
export const THREAD_WORD = '--thread';

/** What a thread is sent first. */
export interface ThreadSetup {
  readonly kind: 'setup';
  /** The working folder, an absolute path. */
  readonly folder: string;
  /** The address of the baseline of all templates; undefined when each folder has its own. */
  readonly baseline: string | undefined;
  /** How long a job on one template may take, in milliseconds. */
  readonly limit: number;
  readonly language: Language;
}

/** What a thread is asked. */
export interface Request {
  readonly kind: 'request';
  readonly job: JobName;
  readonly templates: readonly JobTemplate[];
}

/** What it answers: the outcomes of the job, in the order of the templates. */
export type Answer = { readonly [Job in JobName]?: readonly Outcome<Job>[] };
