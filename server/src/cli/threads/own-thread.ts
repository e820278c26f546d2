import type { Rules } from '../../service';
import { workWithin } from '../time-limit';
import type { Found, JobName, Jobs, JobTemplate } from './jobs';

/** What became of a template: undefined when the job took too long. */
export type Outcome<Job extends JobName> = { readonly found: Found<Job> } | undefined;

/** A template and its rules. */
export interface Task {
  readonly template: JobTemplate;
  readonly rules: Rules;
}

/**
 * Does a job on templates, in order.
 *
 * @param limit how long the job on one of them may take, in milliseconds
 */
export function doJob<Job extends JobName>(
  jobs: Jobs,
  job: Job,
  tasks: readonly Task[],
  limit: number,
): Outcome<Job>[] {
  const outcomes: Outcome<Job>[] = [];
  const work: Jobs[Job] = jobs[job];
  workWithin(tasks, limit, {
    find: ({ template, rules }) => work(template, rules),
    finish: (_, found) => outcomes.push({ found }),
    stopped: () => outcomes.push(undefined),
  });
  return outcomes;
}
