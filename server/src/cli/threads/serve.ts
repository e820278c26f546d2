import { parentPort } from 'node:worker_threads';
import { Project } from '../../service';
import { NodePorts } from '../node-ports';
import { jobsIn, type Jobs } from './jobs';
import type { Answer, Request, ThreadSetup } from './messages';
import { doJob, type Task } from './own-thread';

/**
 * The life of a thread: it does the jobs that it is asked, one after the other, until it is ended.
 *
 * @param jobs what it does; the tests have templates that hang
 */
export function serve(jobs?: Jobs): void {
  const port = parentPort;
  if (!port) throw new Error('This is not a thread.');
  let answer: ((request: Request) => Promise<Answer>) | undefined;
  let before = Promise.resolve();
  port.on('message', (order: ThreadSetup | Request) => {
    if (order.kind === 'request') {
      // A job that fails ends the thread, and with it the run.
      before = before.then(async () => port.postMessage(await answer?.(order)));
    } else answer = answersFor(order, jobs ?? jobsIn(order.language));
  });
}

function answersFor(
  { folder, baseline, limit }: ThreadSetup,
  jobs: Jobs,
): (request: Request) => Promise<Answer> {
  // The main thread reads the same files, and reports those that cannot be read.
  const project = new Project(new NodePorts(folder, () => undefined), baseline);
  return async ({ job, templates }) => {
    const tasks: Task[] = [];
    for (const template of templates)
      tasks.push({ template, rules: await project.rulesFor(template.address) });
    return { [job]: doJob(jobs, job, tasks, limit) };
  };
}
