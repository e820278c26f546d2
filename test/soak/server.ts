import { isDeepStrictEqual } from 'node:util';
import { ServerNotification } from '../../server/src/shell/protocol';
import { Random } from '../fuzz/random';
import { Day, positionIn, questionsAt, type Counts } from './day';
import { Editor, type Outcome, type Usage } from './editor';
import { World } from './world';

export interface SoakOptions {
  readonly seed: number;
  /** The script of the server, `dist/server/server.js`. */
  readonly script: string;
  readonly documents: number;
  readonly folders: number;
  readonly maximumOpen: number;
  /** As in `Day`. */
  readonly rarity: number;
  /** Whether the day is over. */
  readonly isOver: (counts: Counts) => boolean;
  /** Whether it is time to kill one of the two servers and to compare all of them. */
  readonly isKillDue: (counts: Counts) => boolean;
  /** How many documents are compared each time. */
  readonly compared: number;
}

export interface SoakResult {
  readonly counts: Counts;
  readonly kills: number;
  /** How many answers were compared with those of a fresh server. */
  readonly compared: number;
  /** Answers that are not those of a fresh server, and requests without one. */
  readonly differences: readonly string[];
  /** What the servers wrote into the log. */
  readonly logged: readonly string[];
  /** Of the server that is never killed; one for each comparison, in order. */
  readonly usage: readonly Usage[];
}

/**
 * Drives two servers through the same day: one is killed again and again and restarted, the other one lives all day,
 * so that its memory shows what is never given back. Each time, a third one starts fresh, and the answers of all three
 * must be the same. The same seed makes the same day, apart from where the clock decides when it ends.
 */
export async function soakServer(options: SoakOptions): Promise<SoakResult> {
  const random = new Random(options.seed);
  const world = new World(random, options.documents, options.folders);
  // As many from the beginning as at the end, so that memory does not grow because the author opens more.
  for (const uri of world.templates().slice(0, options.maximumOpen)) {
    world.open.set(uri, { text: world.textOf(uri), version: 1 });
  }
  const killed = new Editor('killed', options.script, world);
  const lasting = new Editor('lasting', options.script, world);
  const day = new Day(world, random, [killed, lasting], options.maximumOpen, options.rarity);
  const differences: string[] = [];
  const usage: Usage[] = [];
  const logged: string[] = [];
  let kills = 0;
  let compared = 0;

  async function killAndCompare(): Promise<void> {
    // While one is broken the last good one counts, and a fresh server has never seen it.
    day.finishConfigurations();
    // With requests on their way: none may stay without an outcome.
    const asked = [...world.open.keys()]
      .slice(0, 5)
      .map((uri) => killed.request('textDocument/diagnostic', { textDocument: { uri } }));
    await killed.kill();
    await Promise.all(asked);
    kills++;
    await killed.start();
    const fresh = new Editor('fresh', options.script, world);
    await fresh.start();
    const all = [killed, lasting, fresh];
    try {
      // The server that lives has an index from the last scan, and findings that wait while somebody types.
      await lasting.scan();
      for (const uri of world.open.keys()) {
        for (const editor of all) editor.notify(ServerNotification.cursor.method, { textDocument: { uri } });
      }
      const uris = [...world.open.keys()];
      for (const uri of random.repeat(options.compared, () => random.pick(uris))) {
        const position = positionIn(world.textOf(uri), random);
        const diagnostics = ['textDocument/diagnostic', { textDocument: { uri } }] as const;
        for (const [method, params] of [diagnostics, ...questionsAt(uri, position)]) {
          const [one, two, right] = await Promise.all(all.map((editor) => editor.request(method, params)));
          compared++;
          for (const [editor, outcome] of [
            [killed, one],
            [lasting, two],
          ] as const) {
            if (isSame(outcome, right)) continue;
            differences.push(
              `${editor.name} ${method} ${uri}\n  ${JSON.stringify(outcome)}\n  ${JSON.stringify(right)}`,
            );
          }
        }
      }
      for (const editor of all)
        if (editor.waiting > 0) differences.push(`${editor.name}: ${editor.waiting} unanswered`);
      logged.push(...fresh.logged);
    } finally {
      await fresh.kill();
    }
    const now = lasting.usage();
    if (now) usage.push(now);
  }

  await Promise.all([killed.start(), lasting.start()]);
  try {
    while (!options.isOver(day.counts)) {
      await day.step();
      if (options.isKillDue(day.counts)) await killAndCompare();
    }
    await killAndCompare();
  } finally {
    await Promise.all([killed.kill(), lasting.kill()]);
  }
  logged.push(...killed.logged, ...lasting.logged);
  return { counts: day.counts, kills, compared, differences, logged, usage };
}

function isSame(outcome: Outcome | undefined, right: Outcome | undefined): boolean {
  return outcome?.kind === 'answer' && isDeepStrictEqual(outcome, right);
}
