import { Worker } from 'node:worker_threads';
import type { JobName, JobTemplate } from './jobs';
import { THREAD_WORD, type Answer, type Request, type ThreadSetup } from './messages';
import type { Outcome } from './own-thread';

/** Another thread that does jobs. */
export class Thread {
  private readonly worker: Worker;
  /** Who waits for an answer: the first of them is answered next. */
  private readonly waiting: {
    readonly resolve: (answer: Answer) => void;
    readonly reject: (cause: Error) => void;
  }[] = [];
  private failure: Error | undefined;

  /** @param program the script of the command line, which serves when it is a thread */
  constructor(program: string, setup: ThreadSetup) {
    // The server's entry is the command line when it is started with this word.
    this.worker = new Worker(program, { argv: ['check', THREAD_WORD] });
    this.worker.postMessage(setup);
    this.worker.on('message', (answer: Answer) => this.waiting.shift()?.resolve(answer));
    this.worker.on('error', (cause) => this.fail(cause));
    this.worker.on('exit', (code) => this.fail(new Error(`A thread ended with ${code}.`)));
  }

  /** Fails when the job throws, or the thread ends. */
  async do<Job extends JobName>(
    job: Job,
    templates: readonly JobTemplate[],
  ): Promise<readonly Outcome<Job>[]> {
    if (this.failure) throw this.failure;
    const answer = await new Promise<Answer>((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      const request: Request = { kind: 'request', job, templates };
      this.worker.postMessage(request);
    });
    const outcomes: Answer[Job] = answer[job];
    if (!outcomes) throw new Error('A thread answered something else.');
    return outcomes;
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private fail(cause: Error): void {
    this.failure ??= cause;
    for (const { reject } of this.waiting.splice(0)) reject(this.failure);
  }
}
