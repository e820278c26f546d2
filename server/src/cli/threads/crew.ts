import { jobsIn, type JobName, type Jobs } from './jobs';
import type { ThreadSetup } from './messages';
import { doJob, type Outcome, type Task } from './own-thread';
import { Thread } from './thread';

/** How many templates travel together: enough that the way costs little, few enough that no thread waits long for the last. */
const SHARED_CHUNK = 100;
/** The same where nothing travels. */
const OWN_CHUNK = 1000;
/** How many chunks a thread has: the next is there when the first is done. */
const AHEAD = 2;

/** The threads that do the jobs of a run: this one, and others. */
export class Crew {
  private readonly threads: readonly Thread[];
  private readonly jobs: Jobs;

  /**
   * @param program the script of the command line; without it there are no other threads
   * @param count how many threads there are, this one included
   * @param jobs what this thread does; the tests have templates that hang
   */
  constructor(
    program: string | undefined,
    count: number,
    private readonly setup: ThreadSetup,
    jobs?: Jobs,
  ) {
    const others = program === undefined ? 0 : count - 1;
    this.threads = Array.from({ length: others }, () => new Thread(program ?? '', setup));
    this.jobs = jobs ?? jobsIn(setup.language);
  }

  /**
   * Does a job on templates, which may still be read meanwhile.
   *
   * @param chunksOf the templates in chunks of a size
   * @returns the outcomes in the order of the templates
   */
  async run<Job extends JobName>(
    job: Job,
    chunksOf: (size: number) => Iterator<readonly Task[]> | AsyncIterator<readonly Task[]>,
  ): Promise<Outcome<Job>[]> {
    const outcomes: (readonly Outcome<Job>[])[] = [];
    const chunks = chunksOf(this.threads.length > 0 ? SHARED_CHUNK : OWN_CHUNK);
    let given = 0;
    /** Takes chunk after chunk until none is left. */
    const work = async (
      done: (chunk: readonly Task[]) => Promise<readonly Outcome<Job>[]>,
    ): Promise<void> => {
      for (;;) {
        // In the order of the requests, so that the number is the chunk's.
        const chunk = await chunks.next();
        if (chunk.done === true) return;
        const place = given++;
        outcomes[place] = await done(chunk.value);
      }
    };
    const others = this.threads.flatMap((thread) =>
      Array.from({ length: AHEAD }, () =>
        work((chunk) =>
          thread.do(
            job,
            chunk.map(({ template }) => template),
          ),
        ),
      ),
    );
    const own = work(async (chunk) => {
      const found = doJob(this.jobs, job, chunk, this.setup.limit);
      // Meanwhile the others may have answered.
      if (others.length > 0) await new Promise((resolve) => setImmediate(resolve));
      return found;
    });
    await Promise.all([...others, own]);
    return outcomes.flat();
  }

  async end(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.end()));
  }
}
