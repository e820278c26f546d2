// A server process and the part of an editor that talks to it.
import { fork, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { createMessageConnection, ...transports } = createRequire(import.meta.url)('vscode-jsonrpc/node');
const children = new Set();
process.on('exit', () => children.forEach((child) => child.kill('SIGKILL')));

/** What the extension starts the server's Node.js with: `SERVER_FLAGS` in client/src/node/extension.ts. */
const FLAGS = ['--max-semi-space-size=4'];

export class Session {
  /** @param {boolean} [ipc] over Node's own channel, as VS Code does on the desktop; else over stdin and stdout */
  constructor(file, ipc = false) {
    this.started = performance.now();
    const flags = file.endsWith('server.js') ? FLAGS : [];
    this.child = ipc
      ? fork(file, ['--node-ipc'], { execArgv: flags })
      : spawn(process.execPath, [...flags, file, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    children.add(this.child);
    this.connection = ipc
      ? createMessageConnection(
          new transports.IPCMessageReader(this.child),
          new transports.IPCMessageWriter(this.child),
        )
      : createMessageConnection(
          new transports.StreamMessageReader(this.child.stdout),
          new transports.StreamMessageWriter(this.child.stdin),
        );
    this.connection.onRequest('workspace/configuration', ({ items }) => items.map(() => null));
    this.connection.onRequest(() => null);
    this.connection.onNotification(() => {});
    this.connection.listen();
  }

  /** @param {object} [extra] more of what the editor can, beside diagnostics */
  async start({ capabilities = {}, initializationOptions } = {}) {
    await this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      locale: 'en',
      capabilities: {
        general: { positionEncodings: ['utf-16'] },
        workspace: { configuration: true, diagnostics: { refreshSupport: true } },
        textDocument: {
          ...{ diagnostic: { dynamicRegistration: false }, publishDiagnostics: {} },
          ...capabilities,
        },
      },
      initializationOptions,
    });
    this.initialize = performance.now() - this.started;
    void this.connection.sendNotification('initialized', {});
  }

  async open(uri, text) {
    void this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'hsm', version: 1, text },
    });
    return this.diagnostics(uri);
  }

  diagnostics(uri) {
    return this.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  }

  memory() {
    const status = readFileSync(`/proc/${this.child.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
  }

  /** Milliseconds of CPU that the process has used so far (Linux; in steps of ten). */
  cpu() {
    const stat = readFileSync(`/proc/${this.child.pid}/stat`, 'utf8');
    // After the name in brackets: `utime` and `stime` are the fields 14 and 15 of proc(5), in hundredths of a second.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  }

  async stop() {
    const ended = new Promise((done) => this.child.once('exit', done));
    await this.connection.sendRequest('shutdown').catch(() => {});
    void this.connection.sendNotification('exit').catch(() => {});
    const timer = setTimeout(() => this.child.kill('SIGKILL'), 1000);
    await ended;
    clearTimeout(timer);
    children.delete(this.child);
    this.connection.dispose();
  }
}
