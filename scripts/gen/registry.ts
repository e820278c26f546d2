import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { formatTypeScript, ROOT, type GeneratedFile } from './write';

const FOLDER = 'server/src/service/checks';

/** The list of all checks, made from the files of the wings. Helpers begin with an underscore. */
export async function generateRegistry(): Promise<GeneratedFile> {
  const checks = await checkFiles();
  const source = [
    '// Made by `npm run gen` from the files of the wings. Do not edit.',
    "import type { Check } from './types';",
    ...checks.map(({ id, wing }) => `import ${camelCase(id)} from './${wing}/${id}';`),
    '',
    '/** Every check, by id. */',
    `export const CHECKS: readonly Check[] = [${checks.map(({ id }) => camelCase(id)).join(', ')}];`,
  ].join('\n');
  return { path: `${FOLDER}/registry.gen.ts`, content: await formatTypeScript(source) };
}

/** The files that hold a check, sorted by id, with the wing (the check's group) that each lies in. */
export async function checkFiles(): Promise<{ readonly id: string; readonly wing: string }[]> {
  const entries = await readdir(join(ROOT, FOLDER), { withFileTypes: true });
  const wings = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const found = await Promise.all(
    wings.map(async (wing) =>
      (await readdir(join(ROOT, FOLDER, wing)))
        .filter((name) => /^[a-z].*\.ts$/.test(name))
        .map((name) => ({ id: name.replace(/\.ts$/, ''), wing })),
    ),
  );
  return found.flat().sort((a, b) => (a.id < b.id ? -1 : 1));
}

function camelCase(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
