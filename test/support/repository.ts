import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

export const ROOT = join(__dirname, '..', '..');

/** Folders that are made, fetched or kept by tools: no part of the project's own files. */
const NOT_OURS = new Set(['node_modules', 'dist', 'out', '.git', '.vscode-test']);

/** Every file of the project below a folder, as paths from the root with `/`. */
export function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder))
    .filter((name) => !NOT_OURS.has(name) && !name.endsWith('.vsix'))
    .flatMap((name) => {
      const path = folder === '' ? name : `${folder}/${name}`;
      return statSync(join(ROOT, path)).isDirectory() ? filesBelow(path) : [path];
    })
    .sort();
}

export function readText(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

export function readJson(path: string): unknown {
  return JSON.parse(readText(path));
}

/** An import as a source file writes it. */
export interface Import {
  /** A package name or a path from the root. */
  readonly target: string;
  readonly typeOnly: boolean;
}

const IMPORT =
  /^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)|\brequire\('([^']+)'\)/gm;

/** What a source file imports; relative paths are resolved from the root. */
export function importsOf(path: string): Import[] {
  return Array.from(readText(path).matchAll(IMPORT), ([, type, from, dynamic, required]) => {
    const written = from ?? dynamic ?? required ?? '';
    const target = written.startsWith('.') ? posix.normalize(posix.join(dirname(path), written)) : written;
    return { target, typeOnly: type !== undefined };
  });
}

/** How many lines a file has. */
export function lineCount(path: string): number {
  return readText(path).replace(/\n$/, '').split('\n').length;
}
