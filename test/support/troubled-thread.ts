// A thread of the command line that hangs or fails where a template says so; test/cli/threads.test.ts builds it.
import { jobsIn } from '../../server/src/cli/threads/jobs';
import { serve } from '../../server/src/cli/threads/serve';

const jobs = jobsIn('en');
serve({
  ...jobs,
  judge(template, rules) {
    const { text } = template;
    for (let index = 0; text.includes('HANG'); index++) if (index < 0) break;
    if (text.includes('FAIL')) throw new Error('a fault in a job');
    if (text.includes('EXIT')) process.exit(7);
    return jobs.judge(template, rules);
  },
});
