// Reports to the runner outside what happens in mocha inside the extension host. A console line is the one way out
// that every host has: scripts/host/run-suite.mjs reads these lines.
import type { Runner } from 'mocha';

/** What every line for the runner begins with; the rest is JSON. */
export const lineTag = '[hsm-test] ';

/**
 * Writes a line for every result.
 * @param write where a line goes besides the console; desktop VS Code wants a file
 */
export function reportTo(write: (line: string) => void): (runner: Runner) => void {
  const send = (event: object): void => {
    const line = lineTag + JSON.stringify(event);
    console.log(line);
    write(line);
  };
  return (runner) => {
    runner.on('suite', (suite) => {
      if (suite.title !== '') send({ type: 'suite', title: suite.title });
    });
    runner.on('pass', (test) => {
      send({ type: 'pass', title: test.fullTitle(), name: test.title, milliseconds: test.duration ?? 0 });
    });
    runner.on('pending', (test) => {
      send({ type: 'skip', title: test.fullTitle(), name: test.title });
    });
    runner.on('fail', (test, error: unknown) => {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      send({ type: 'fail', title: test.fullTitle(), name: test.title, error: text });
    });
    runner.on('end', () => {
      send({ type: 'end' });
    });
  };
}
