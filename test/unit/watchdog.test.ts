import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { WaitingRequests } from '../../client/src/waiting';
import { TICK_MS, Watchdog } from '../../client/src/watchdog';

/** A server that answers or hangs on command, with a clock that only the test moves. */
class FakeServer {
  now = 0;
  isRunning = true;
  hangs = false;
  suspect: string | undefined = 'file:///a.hsm';
  pings = 0;
  restarts = 0;
  readonly blamed: (string | undefined)[] = [];
  readonly watchdog = new Watchdog({
    now: () => this.now,
    isRunning: () => this.isRunning,
    ping: () => {
      this.pings++;
      return this.hangs ? new Promise(() => undefined) : Promise.resolve(null);
    },
    restart: () => {
      this.restarts++;
      this.hangs = false;
      return Promise.resolve();
    },
    suspect: () => this.suspect,
    onHang: (document) => this.blamed.push(document),
  });

  async pass(milliseconds: number): Promise<void> {
    for (const end = this.now + milliseconds; this.now < end;) {
      this.now += TICK_MS;
      await this.watchdog.tick();
      await setImmediate();
    }
  }
}

describe('the watchdog', () => {
  it('does not restart a server that answers', async () => {
    const server = new FakeServer();
    await server.pass(60_000);
    assert.equal(server.restarts, 0);
    assert.ok(server.pings >= 20);
  });

  it('restarts a server that does not answer, and names the document', async () => {
    const server = new FakeServer();
    await server.pass(10_000);
    server.hangs = true;
    await server.pass(8_000);
    assert.equal(server.restarts, 0, 'a busy server gets some seconds');
    await server.pass(8_000);
    assert.equal(server.restarts, 1);
    assert.deepEqual(server.blamed, ['file:///a.hsm']);
    await server.pass(60_000);
    assert.equal(server.restarts, 1, 'the new one answers');
  });

  it('starts it as often as it hangs', async () => {
    const server = new FakeServer();
    for (const suspect of ['file:///a.hsm', 'file:///b.hsm', undefined]) {
      server.suspect = suspect;
      server.hangs = true;
      await server.pass(20_000);
    }
    assert.deepEqual(server.blamed, ['file:///a.hsm', 'file:///b.hsm', undefined]);
  });

  it('expects no answer from a server that does not run', async () => {
    const server = new FakeServer();
    server.isRunning = false;
    server.hangs = true;
    await server.pass(60_000);
    assert.deepEqual([server.pings, server.restarts], [0, 0]);
  });

  it('does not blame the server for the time that the computer slept', async () => {
    const server = new FakeServer();
    server.hangs = true;
    await server.pass(TICK_MS);
    server.now += 3_600_000;
    await server.pass(TICK_MS);
    assert.equal(server.restarts, 0);
  });
});

describe('requests that wait', () => {
  it('name the document of the oldest', async () => {
    const waiting = new WaitingRequests();
    const answers: (() => void)[] = [];
    const ask = (uri: string): Promise<void> =>
      waiting.track({ textDocument: { uri } }, () => new Promise<void>((resolve) => answers.push(resolve)));
    const first = ask('file:///a.hsm');
    const second = ask('file:///b.hsm');
    assert.equal(waiting.oldest, 'file:///a.hsm');
    answers[0]?.();
    await first;
    assert.equal(waiting.oldest, 'file:///b.hsm');
    answers[1]?.();
    await second;
    assert.equal(waiting.oldest, undefined);
  });

  it('end when they fail, and when the server is replaced', async () => {
    const waiting = new WaitingRequests();
    const parameters = { textDocument: { uri: 'file:///a.hsm' } };
    await assert.rejects(waiting.track(parameters, () => Promise.reject(new Error('ended'))));
    assert.equal(waiting.oldest, undefined);
    const hanging = [parameters, undefined].map((one) =>
      waiting.track(one, () => new Promise(() => undefined)),
    );
    waiting.clear();
    assert.equal(waiting.oldest, undefined);
    for (const request of hanging) await assert.rejects(request, /started again/);
  });

  it('need no document', async () => {
    const waiting = new WaitingRequests();
    for (const parameters of [undefined, null, {}, { textDocument: null }, { textDocument: { uri: 1 } }]) {
      assert.equal(await waiting.track(parameters, () => Promise.resolve('answer')), 'answer');
    }
  });
});
