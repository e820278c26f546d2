import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, importsOf, readText, ROOT } from './repository';

export const SERVICE = 'server/src/service';

/**
 * The floors of the service, from the ground up; folders side by side on one floor do not know each other.
 * `checks` holds the framework and the registry, its folders are the wings. Drawn in docs/architecture.md.
 */
const FLOORS: readonly (readonly string[])[] = [
  ['vocabulary'],
  ['syntax'],
  ['text', 'shapes'],
  ['model'],
  ['folder', 'registered', 'lookup'],
  ['checks'],
  [
    'checks/markup',
    'checks/image',
    'checks/text',
    'checks/variables',
    'checks/content',
    'checks/registered',
    'checks/lookup',
  ],
  ['checks/registry.gen'],
  ['checks/company'],
  ['checks/run'],
  ['config'],
  ['render', 'export', 'reports', 'pasting'],
  ['project'],
  ['features'],
  ['why'],
  ['announced', 'files'],
  ['hand-over'],
  ['index'],
];

/** Where a file of the service lies: its floor (0 is the ground) and its room on it. */
export interface Place {
  readonly floor: number;
  readonly room: string;
}

/** The place of a path from the root, without its ending; undefined for a file that is on no floor. */
export function placeOf(path: string): Place | undefined {
  const inside = path.slice(SERVICE.length + 1);
  let best: Place | undefined;
  FLOORS.forEach((rooms, floor) => {
    for (const room of rooms) {
      if (inside !== room && !inside.startsWith(`${room}/`)) continue;
      if (!best || room.length > best.room.length) best = { floor, room };
    }
  });
  return best;
}

/** Whether a file in one place may import one in the other. */
export function mayImport(from: Place, to: Place): boolean {
  return from.room === to.room || to.floor < from.floor;
}

/** Every file of the service with the files of the service that it imports, as paths without `.ts`. */
export function serviceGraph(): ReadonlyMap<string, readonly string[]> {
  const files = filesBelow(SERVICE).filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'));
  return new Map(
    files.map((path) => [
      path.replace(/\.ts$/, ''),
      importsOf(path)
        .map(({ target }) => target)
        .filter((target) => target.startsWith(`${SERVICE}/`) && existsSync(join(ROOT, `${target}.ts`))),
    ]),
  );
}

/** The circles of a graph of imports, each as the files along it; every circle is found once at least. */
export function circlesOf(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles: string[][] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): void => {
    const at = path.indexOf(file);
    if (at >= 0) {
      circles.push([...path.slice(at), file]);
      return;
    }
    if (done.has(file)) return;
    path.push(file);
    for (const next of graph.get(file) ?? []) visit(next);
    path.pop();
    done.add(file);
  };
  for (const file of graph.keys()) visit(file);
  return circles;
}

/** The names that a file exports in braces: `export { a, type B } from '…'`. */
export function namesExportedBy(path: string): string[] {
  return Array.from(readText(path).matchAll(/^export (?:type )?\{([^}]*)\}/gm), ([, list = '']) => list)
    .flatMap((list) => list.split(','))
    .map((name) => name.trim().replace(/^type /, ''))
    .filter((name) => name !== '');
}
