import assert from 'node:assert/strict';
import { setTimeout as later } from 'node:timers/promises';
import { answersWhileOpen } from '../../client/src/open-documents';

const STOPPED = new Error('stopped');

/** A document that may be closed while its diagnostics are on their way. */
class Closable {
  isClosed = false;
}

describe('diagnostics of a document', () => {
  let pulls = 0;
  const provide = answersWhileOpen({ cancelled: () => STOPPED, pullAgain: () => pulls++ });

  beforeEach(() => {
    pulls = 0;
  });

  it('come while it is open', async () => {
    assert.equal(await provide(new Closable(), undefined, undefined, () => 'findings'), 'findings');
    assert.equal(pulls, 0);
  });

  it('come for an address, too', async () => {
    assert.equal(await provide(new URL('file:///a.hsm'), undefined, undefined, () => 'findings'), 'findings');
  });

  it('never come once it is closed, and the document that has its name now is pulled', async () => {
    const document = new Closable();
    const asked = provide(document, undefined, undefined, async () => {
      await later(1);
      document.isClosed = true;
      return 'findings of the closed text';
    });
    await assert.rejects(asked, STOPPED);
    // The client first forgets the request.
    assert.equal(pulls, 0);
    await later(1);
    assert.equal(pulls, 1);
  });

  it('are not requested for a document that is closed already', async () => {
    const document = new Closable();
    document.isClosed = true;
    const asked = provide(document, undefined, undefined, () => assert.fail('requested'));
    await assert.rejects(asked, STOPPED);
    await later(1);
    assert.equal(pulls, 1);
  });

  it('keep the reason why they did not come', async () => {
    const asked = provide(new Closable(), undefined, undefined, () =>
      Promise.reject(new Error('the server stopped')),
    );
    await assert.rejects(asked, /the server stopped/);
    await later(1);
    assert.equal(pulls, 0);
  });
});
