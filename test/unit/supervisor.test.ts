import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { Supervisor } from '../../client/src/supervisor';
import { TICK_MS } from '../../client/src/watchdog';

interface FakeDocument {
  readonly uri: string;
  readonly version: number;
}

const first: FakeDocument = { uri: 'file:///a.hsm', version: 1 };
const second: FakeDocument = { uri: 'file:///b.hsm', version: 1 };

/** An editor with a server that hangs on command; the test drives the clock. */
class FakeEditor {
  readonly log: string[] = [];
  /** What the server was sent. */
  readonly sent: string[] = [];
  hangs = false;
  restarts = 0;
  changes = 0;
  failsToStart = false;
  readonly supervisor = new Supervisor<FakeDocument>({
    report: (message) => this.log.push(message),
    addressOf: (uri) => uri.replace('%3A', ':'),
    versionOf: (address) => (address === first.uri ? first.version : undefined),
  });

  constructor() {
    this.supervisor.onDidChange(() => this.changes++);
    this.supervisor.watch({
      isRunning: () => true,
      ping: () => (this.hangs ? new Promise(() => undefined) : Promise.resolve(null)),
      restart: () => {
        this.restarts++;
        if (this.failsToStart) return Promise.reject(new Error('no process'));
        this.hangs = false;
        return Promise.resolve();
      },
      open: (document) => this.send(`open again ${document.uri}`),
    });
  }

  /** What the client does for an open document after a restart, and when it is opened. */
  open(document: FakeDocument): Promise<void> {
    return this.supervisor.middleware.didOpen(document, ({ uri }) => this.send(`open ${uri}`));
  }

  change(document: FakeDocument): Promise<void> {
    return this.supervisor.middleware.didChange({ document }, () => this.send(`change ${document.uri}`));
  }

  close(document: FakeDocument): Promise<void> {
    return this.supervisor.middleware.didClose(document, ({ uri }) => this.send(`close ${uri}`));
  }

  /** Asks the server something about a document, to which it never answers. */
  askInVain(uri: string): void {
    const wait = (): Promise<null> => new Promise(() => undefined);
    void this.supervisor.middleware.sendRequest('hover', { textDocument: { uri } }, undefined, wait);
  }

  private send(what: string): Promise<void> {
    this.sent.push(what);
    return Promise.resolve();
  }
}

describe('the supervisor of the server', () => {
  let editor: FakeEditor;
  beforeEach(() => {
    mock.timers.enable({ apis: ['setInterval', 'Date'] });
    editor = new FakeEditor();
  });
  afterEach(() => {
    editor.supervisor.dispose();
    mock.timers.reset();
  });

  const pass = async (milliseconds: number): Promise<void> => {
    for (let passed = 0; passed < milliseconds; passed += TICK_MS) {
      mock.timers.tick(TICK_MS);
      await setImmediate();
    }
  };
  const hangOn = async (uri: string): Promise<void> => {
    editor.hangs = true;
    editor.askInVain(uri);
    await pass(20_000);
  };

  it('passes everything on to a server that answers', async () => {
    await editor.open(first);
    await editor.change(first);
    await editor.close(first);
    await pass(60_000);
    assert.deepEqual(editor.sent, ['open file:///a.hsm', 'change file:///a.hsm', 'close file:///a.hsm']);
    assert.deepEqual([editor.restarts, editor.log], [0, []]);
  });

  it('starts a server again that hangs, names the document and keeps it from the new one', async () => {
    await hangOn('file%3A///a.hsm');
    assert.equal(editor.restarts, 1);
    assert.match(editor.log.join(), /busy with file%3A\/\/\/a\.hsm/);
    assert.deepEqual(
      [editor.supervisor.isUnchecked(first), editor.supervisor.isUnchecked(second)],
      [true, false],
    );
    assert.equal(editor.changes, 1);
    await editor.open(first);
    await editor.open(second);
    assert.deepEqual(editor.sent, ['open file:///b.hsm']);
    await pass(60_000);
    assert.equal(editor.restarts, 1, 'the old request is forgotten');
  });

  it('shows the document to the server again when its text changes', async () => {
    await hangOn(first.uri);
    await editor.change(first);
    assert.deepEqual(editor.sent, ['open again file:///a.hsm'], 'with its whole text');
    assert.equal(editor.supervisor.isUnchecked(first), false);
    assert.equal(editor.changes, 2);
    await editor.change(first);
    assert.equal(editor.sent.at(-1), 'change file:///a.hsm');
  });

  it('shows it to the new server when its text changed while that was started', async () => {
    await hangOn(first.uri);
    await editor.open({ ...first, version: 2 });
    assert.deepEqual(editor.sent, ['open file:///a.hsm']);
  });

  it('forgets a document that is closed', async () => {
    await hangOn(first.uri);
    await editor.close(first);
    assert.deepEqual(editor.sent, [], 'the server does not know it');
    await editor.open(first);
    assert.deepEqual(editor.sent, ['open file:///a.hsm']);
  });

  it('reports a server that cannot be restarted, and keeps watching', async () => {
    editor.failsToStart = true;
    await hangOn(first.uri);
    assert.match(editor.log.join('\n'), /Restarting the server: Error: no process/);
    editor.failsToStart = false;
    const { restarts } = editor;
    await pass(30_000);
    assert.ok(editor.restarts > restarts);
  });

  it('blames no document when there was no request for one', async () => {
    editor.hangs = true;
    await pass(20_000);
    assert.match(editor.log.join(), /no document/);
    assert.equal(editor.changes, 0);
  });
});
