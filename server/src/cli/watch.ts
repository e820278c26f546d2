import { statSync, watch as watchFolder, type FSWatcher } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { isPassedOver, isTemplateName } from '../service';
import { causeOf } from './causes';
import type { CommandHost } from './command';
import { shownPath } from './files';
import type { WantedReport } from './reporting/formats';
import { cliTexts } from './texts';
import { reportTexts } from './reporting/texts';

/** Editors write a file in several steps: one run for all of them. */
const QUIET_MS = 100;

export interface WatchPlan {
  readonly operands: readonly string[];
  readonly reports: readonly WantedReport[];
  /** Absolute path of the folder above which no configuration is watched. */
  readonly root: string;
}

/**
 * Checks, and checks again whenever a template or a file beside them changes, until the process is ended.
 *
 * @param check one run; its exit code is not used
 */
export async function watch(
  { operands, reports, root }: WatchPlan,
  host: CommandHost,
  check: () => Promise<number>,
): Promise<number> {
  const { output, folder } = host;
  const own = new Set(reports.map(({ path }) => path));
  let changed: string | undefined;
  let wake: (() => void) | undefined;
  const onChange = (path: string): void => {
    if (own.has(path)) return;
    changed = path;
    wake?.();
  };
  const places = foldersOf(operands, folder);
  const watchers = [
    ...places.flatMap((place) => watchFor(place, true, isWatched, onChange, host)),
    // Configuration files apply from above.
    ...foldersAbove(places, root).flatMap((place) => watchFor(place, false, isSideFile, onChange, host)),
  ];
  if (watchers.length === 0) return check();
  for (;;) {
    await check();
    output.note(reportTexts.watching());
    if (changed === undefined) await new Promise<void>((resolve) => (wake = resolve));
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
    output.note(reportTexts.changed(shownPath(changed ?? '', folder)));
    [changed, wake] = [undefined, undefined];
  }
}

/** Templates, and the files beside them that decide about them. @param name relative to the watched folder */
function isWatched(name: string): boolean {
  if (name.split(sep).some(isPassedOver)) return false;
  return isTemplateName(basename(name)) || isSideFile(name);
}

/** Configuration, accepted findings, registered lists. */
function isSideFile(name: string): boolean {
  return /\.(?:json|csv|xlsx)$/i.test(name);
}

/** The folders of what was named; of a pattern, the folder before its first sign. */
function foldersOf(operands: readonly string[], folder: string): string[] {
  const places = operands.map((operand) => {
    const place = resolve(folder, operand.split(/[*?[{(!]/, 1)[0] ?? '');
    return statSync(place, { throwIfNoEntry: false })?.isDirectory() === true ? place : dirname(place);
  });
  return [...new Set(places)];
}

/** The folders between the places and the root, without the places. */
function foldersAbove(places: readonly string[], root: string): string[] {
  const above = new Set<string>();
  for (const place of places) {
    for (let at = place; at.startsWith(root + sep);) {
      at = dirname(at);
      above.add(at);
    }
  }
  return [...above].filter((place) => !places.includes(place));
}

function watchFor(
  place: string,
  recursive: boolean,
  isWanted: (name: string) => boolean,
  onChange: (path: string) => void,
  { output, folder }: CommandHost,
): FSWatcher[] {
  const onError = (error: unknown): void =>
    void output.fail(cliTexts.unreadable(shownPath(place, folder), causeOf(error)));
  try {
    const watcher = watchFolder(place, { recursive }, (_, name) => {
      if (name !== null && isWanted(name)) onChange(join(place, name));
    });
    return [watcher.on('error', onError)];
  } catch (error) {
    onError(error);
    return [];
  }
}
