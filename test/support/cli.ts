import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runCommandLine } from '../../server/src/cli/run';

/** A folder of its own for a test, removed by `remove`. */
export class TestFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'hsm-cli-'));

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  file(name: string): string {
    return join(this.path, name);
  }

  write(name: string, content: string | Uint8Array): void {
    mkdirSync(dirname(this.file(name)), { recursive: true });
    writeFileSync(this.file(name), content);
  }

  read(name: string): string {
    return readFileSync(this.file(name), 'utf8');
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** Runs the command line in this process, in English unless told otherwise. */
export function hsm(...args: string[]): { code: number; output: string; errors: string } {
  let output = '';
  let errors = '';
  const code = runCommandLine(
    args,
    { LANG: 'en_US.UTF-8' },
    (text) => (output += text),
    (text) => (errors += text),
  );
  return { code, output, errors };
}
