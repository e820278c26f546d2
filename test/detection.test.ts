import assert from 'node:assert/strict';
import { CHECKS } from '../server/src/service';
import { CORPUS } from './support/corpus';
import { detect, MUTATIONS, type Detection } from './support/mutations';

/** What must be caught by the right check, in percent of all broken templates. */
const TARGET = 98;

describe('broken templates', () => {
  const detections: Detection[] = [];

  it('are broken in at least 25 ways, each of which applies to the corpus', () => {
    assert.ok(MUTATIONS.length >= 25);
    assert.equal(new Set(MUTATIONS.map(({ id }) => id)).size, MUTATIONS.length);
    const known = new Set(CHECKS.map(({ id }) => id));
    for (const { id, caughtBy } of MUTATIONS) {
      for (const checkId of caughtBy) assert.ok(known.has(checkId), `${id} names ${checkId}`);
    }
  });

  for (const mutation of MUTATIONS) {
    it(`${mutation.id}: ${mutation.breaksSending ? 'all' : `${TARGET} %`} caught by ${mutation.caughtBy.join(', ')}`, () => {
      const detection = detect(mutation);
      detections.push(detection);
      const { total, caught, missed } = detection;
      assert.ok(total > 0, 'applies to no template');
      const needed = mutation.breaksSending ? 100 : TARGET;
      assert.ok(caught * 100 >= needed * total, `${caught} of ${total}; missed:\n${missed.join('\n\n')}`);
    });
  }

  it(`at least ${TARGET} % of all are caught by the right check`, () => {
    const total = detections.reduce((sum, detection) => sum + detection.total, 0);
    const caught = detections.reduce((sum, detection) => sum + detection.caught, 0);
    assert.ok(total > CORPUS.length * 25, 'too few broken templates');
    assert.ok(caught * 100 >= TARGET * total, `${caught} of ${total}`);
  });
});
