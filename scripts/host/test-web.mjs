// Starts the web host: VS Code without a server, its extensions in a web worker.
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { hosts } from './hosts.mjs';
import { installHost } from './install.mjs';
import { freePort } from './processes.mjs';

/**
 * Serves a web VS Code with the extension in development and its test suite.
 * The folder is a virtual one: edits stay in the browser's memory.
 * @param {{ extension: string, tests: string, folder: string }} options paths
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function startTestWeb({ extension, tests, folder }) {
  const host = await installHost('web');
  const port = await freePort();
  const { open } = createRequire(join(host, 'node_modules', 'x'))('@vscode/test-web');
  const server = await open({
    browserType: 'none', // its own launcher wants Playwright's Chromium; ours takes any
    host: 'localhost',
    port,
    quality: 'stable',
    commit: hosts.web.folder,
    testRunnerDataDir: join(host, 'builds'),
    extensionDevelopmentPath: resolve(extension),
    extensionTestsPath: resolve(tests),
    folderPath: resolve(folder),
  });
  return {
    url: `http://localhost:${port}/`,
    async close() {
      server.dispose();
    },
  };
}
