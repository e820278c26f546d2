import { writeSync } from 'node:fs';
import { runCommandLine } from './run';

/** Writes everything, also into a pipe that takes it slowly. */
function writeAll(descriptor: 1 | 2, text: string): void {
  const bytes = Buffer.from(text);
  let written = 0;
  while (written < bytes.length) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
    }
  }
}

process.exitCode = runCommandLine(
  process.argv.slice(2),
  process.env,
  (text) => writeAll(1, text),
  (text) => writeAll(2, text),
);
