import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';

export const ROOT = join(__dirname, '..', '..');

/** A file made by `npm run gen`; the path is relative to the root. */
export interface GeneratedFile {
  readonly path: string;
  /** A text, or bytes. */
  readonly content: string | Uint8Array;
}

/** Writes the files that differ, or only names them; how many differ. */
export async function writeGenerated(files: readonly GeneratedFile[], checkOnly: boolean): Promise<number> {
  let changed = 0;
  for (const { path, content } of files) {
    const file = join(ROOT, path);
    const present = await readFile(file).catch(() => undefined);
    if (present?.equals(Buffer.from(content)) === true) continue;
    changed++;
    console.log(`${checkOnly ? 'would change' : 'wrote'} ${path}`);
    if (checkOnly) continue;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return changed;
}

/** Markdown in the project's own format. */
export async function formatMarkdown(source: string): Promise<string> {
  return format(source, { ...(await resolveConfig(join(ROOT, 'package.json'))), parser: 'markdown' });
}

export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}

/** TypeScript in the project's own format. */
export async function formatTypeScript(source: string): Promise<string> {
  return format(source, { ...(await resolveConfig(join(ROOT, 'package.json'))), parser: 'typescript' });
}
