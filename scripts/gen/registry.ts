import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { formatTypeScript, ROOT, type GeneratedFile } from './write';

const FOLDER = 'server/src/service/checks';
/** Files of the folder that hold no check. */
const FRAMEWORK = new Set(['define.ts', 'registry.gen.ts', 'run.ts', 'sources.ts', 'types.ts']);

/** The list of all checks, made from the files (or folders) of the checks' folder. Helpers begin with an underscore. */
export async function generateRegistry(): Promise<GeneratedFile> {
  const entries = await readdir(join(ROOT, FOLDER));
  const ids = entries
    .filter((name) => !FRAMEWORK.has(name) && !name.startsWith('_') && !name.startsWith('.'))
    .map((name) => name.replace(/\.ts$/, ''))
    .sort();
  const source = [
    '// Made by `npm run gen` from the files of this folder. Do not edit.',
    "import type { Check } from './types';",
    ...ids.map((id) => `import ${camelCase(id)} from './${id}';`),
    '',
    '/** Every check, by id. */',
    `export const CHECKS: readonly Check[] = [${ids.map(camelCase).join(', ')}];`,
  ].join('\n');
  return { path: `${FOLDER}/registry.gen.ts`, content: await formatTypeScript(source) };
}

function camelCase(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
