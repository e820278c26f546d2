/** Writes the skeleton of a check: `npm run new-check <id> <group>`; asks for the group when it is not given. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { GROUP_WORDS } from '../server/src/service';
import { checkFiles } from './gen/registry';
import { skeleton } from './gen/skeleton';
import { formatTypeScript, ROOT } from './gen/write';

const GROUPS = Object.keys(GROUP_WORDS);

async function main(id: string | undefined, given: string | undefined): Promise<string | undefined> {
  if (id === undefined || !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(id)) {
    return 'Name the check in kebab-case, noun first: npm run new-check header-too-long text';
  }
  const twin = (await checkFiles()).find((check) => check.id === id);
  if (twin) return `The check ${id} already exists in checks/${twin.wing}/.`;
  const group = given ?? (await askGroup());
  if (group === undefined || !GROUPS.includes(group)) return `Name the group: ${GROUPS.join(', ')}.`;
  const file = join('server/src/service/checks', group, `${id}.ts`);
  const manifest: unknown = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  mkdirSync(dirname(join(ROOT, file)), { recursive: true });
  writeFileSync(
    join(ROOT, file),
    await formatTypeScript(skeleton(id, group, versionOf(manifest), new Date().toISOString().slice(0, 10))),
  );
  console.log(`Created ${file}. Fill it in, then run "npm run gen"; see docs/adding-a-check.md.`);
  return undefined;
}

async function askGroup(): Promise<string | undefined> {
  if (!process.stdin.isTTY) return undefined;
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await prompt.question(`Group (${GROUPS.join(', ')}): `)).trim();
  } finally {
    prompt.close();
  }
}

function versionOf(manifest: unknown): string {
  if (typeof manifest !== 'object' || manifest === null || !('version' in manifest)) return '0.0.0';
  return String(manifest.version);
}

main(process.argv[2], process.argv[3])
  .then((problem) => {
    if (problem === undefined) return;
    console.error(problem);
    process.exitCode = 2;
  })
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
