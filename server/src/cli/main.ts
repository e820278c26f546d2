import { fstatSync, writeSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { isMainThread } from 'node:worker_threads';
import { causeOf, codeOf } from './causes';
import { commandLineLanguage } from './arguments';
import { runCommandLine } from './run';
import { cliTexts } from './texts';
import { THREAD_WORD } from './threads/messages';

/** How long a pipe that is full is left alone. */
const PIPE_MILLISECONDS = 2;

/** Writes everything, also into a pipe that takes it slowly; one that nobody reads any more (`| head`) is not a failure. */
function writeAll(descriptor: 1 | 2, text: string): void {
  const bytes = Buffer.from(text);
  let written = 0;
  while (written < bytes.length) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PIPE_MILLISECONDS);
    }
  }
}

/** Keeps compiled scripts between runs, with Node.js 22.1 or newer: the commands are loaded after this. */
function keepCompiled(): void {
  const enable: unknown = Reflect.get(nodeModule, 'enableCompileCache');
  if (typeof enable === 'function') Reflect.apply(enable, undefined, []);
}

/** Whether a person reads the output. Only a device is asked: the stream that answers takes as long to load as several templates. */
function isTerminal(): boolean {
  try {
    if (!fstatSync(1).isCharacterDevice()) return false;
  } catch {
    // An output that is closed, or that the system does not describe.
  }
  return process.stdout.isTTY;
}

function start(): void {
  const args = process.argv.slice(2);
  runCommandLine(
    args,
    process.env,
    (text) => writeAll(1, text),
    (text) => writeAll(2, text),
    process.cwd(),
    isTerminal(),
    require.main?.filename,
  ).then(
    (code) => (process.exitCode = code),
    (error: unknown) => {
      // 1 would say that the templates have errors.
      process.exitCode = 2;
      const language = commandLineLanguage(args, process.env);
      const cause =
        codeOf(error) === undefined && error instanceof Error ? error.stack : causeOf(error)[language];
      writeAll(2, `hsm: ${cliTexts.failure(cause ?? String(error))[language]}\n`);
    },
  );
}

keepCompiled();
// Whether it is the main thread is asked last: the answer takes longer to load than a few templates to check.
if (!process.argv.includes(THREAD_WORD) || isMainThread) start();
else void import('./commands/check').then(({ serve }) => serve());
