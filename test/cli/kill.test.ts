import assert from 'node:assert/strict';
import { BUNDLED_CLI, buildCli } from '../support/bundled-cli';
import { killRuns } from '../soak/kill';

describe('hsm check --fix when it is killed', function () {
  this.timeout(120_000);
  before(buildCli);

  it('leaves each file old or new, whole, and nothing that the next run does not remove', async () => {
    const counts = await killRuns({ program: BUNDLED_CLI, files: 200, kills: 3, seed: 1 });
    const { kills, oldFiles, newFiles, torn, leftoversAfter, notRepaired } = counts;
    assert.deepEqual(
      { kills, torn, leftoversAfter, notRepaired },
      { kills: 3, torn: 0, leftoversAfter: 0, notRepaired: 0 },
    );
    assert.equal(oldFiles + newFiles, 600);
  });
});
