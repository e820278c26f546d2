import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { soakServer, type SoakResult } from '../soak/server';
import { buildServer } from '../support/built-server';

/** A short day; `npm run soak` drives the server for as long as somebody likes. */
describe('protocol: a hard day', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hsm-soak-'));
  let result: SoakResult;

  before(async function () {
    this.timeout(180_000);
    let lastKill = 0;
    result = await soakServer({
      seed: 7,
      script: await buildServer(folder),
      documents: 40,
      folders: 5,
      maximumOpen: 15,
      rarity: 6,
      compared: 8,
      isOver: ({ edits }) => edits >= 1500,
      isKillDue({ edits }) {
        if (edits - lastKill < 700) return false;
        lastKill = edits;
        return true;
      },
    });
  });
  after(() => rmSync(folder, { recursive: true }));

  it('has edits, cancelled requests, changes of configurations and renamed folders', () => {
    const { edits, cancelled, configurations, lists, renames } = result.counts;
    assert.ok(
      edits >= 1500 && cancelled > 0 && configurations > 0 && lists > 0 && renames > 0,
      JSON.stringify(result.counts),
    );
    assert.ok(result.kills >= 3);
  });

  it('ends with every answer equal to that of a fresh server, whether the server was killed or lived', () => {
    assert.ok(result.compared >= 200);
    assert.deepEqual(result.differences, []);
  });

  it('loses no request and writes no failure into the log', () => {
    assert.deepEqual(result.counts.failed, []);
    assert.deepEqual(result.logged, []);
  });
});
