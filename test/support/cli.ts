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

/** What a run said. */
export interface Ran {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/** Runs the command line in this process, in English by default. */
export async function hsm(...args: string[]): Promise<Ran> {
  return hsmIn(process.cwd(), ...args);
}

/** The same in another working folder. */
export async function hsmIn(folder: string, ...args: string[]): Promise<Ran> {
  return hsmWith({}, folder, ...args);
}

/** The same with variables of the environment. */
export async function hsmWith(
  environment: Readonly<Record<string, string>>,
  folder: string,
  ...args: string[]
): Promise<Ran> {
  let output = '';
  let errors = '';
  const code = await runCommandLine(
    args,
    { LANG: 'en_US.UTF-8', ...environment },
    (text) => (output += text),
    (text) => (errors += text),
    folder,
  );
  return { code, output, errors };
}
