// Opens the examples in VS Code with the extension, and one with mistakes beside its preview:
//   npm start [-- --host code|download|browser] [--no-open] [--port NUMBER] [--own-profile] [--folder PATH]
// Without --host: the installed VS Code, else one that is downloaded, else VS Code in the browser.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startDownloaded, startInBrowser, startInstalled } from './start/editors.mjs';

const root = join(import.meta.dirname, '..');
const editors = { code: startInstalled, download: startDownloaded, browser: startInBrowser };

async function main() {
  const { values } = parseArgs({
    options: {
      host: { type: 'string' },
      open: { type: 'boolean', default: true },
      port: { type: 'string', default: '0' },
      'own-profile': { type: 'boolean', default: false },
      folder: { type: 'string', default: join(root, 'examples') },
    },
    allowNegative: true,
  });
  const wanted = values.host === undefined ? Object.entries(editors) : [[values.host, editorOf(values.host)]];
  console.log('Building the extension.');
  const built = spawnSync(process.execPath, ['esbuild.js'], { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`The build failed.\n${built.stderr}`);
  const folder = resolve(values.folder);
  const options = {
    extension: root,
    folder,
    ownProfile: values['own-profile'],
    port: portOf(values.port),
    open: values.open,
  };
  for (const [name, startEditor] of /** @type {[string, typeof startInstalled][]} */ (wanted)) {
    try {
      await startEditor(options);
      return;
    } catch (error) {
      console.log(`${name}: ${error instanceof Error ? error.message : String(error)}.`);
    }
  }
  throw new Error(
    'No VS Code could be opened. Install it from https://code.visualstudio.com and run «npm start» again.',
  );
}

/** @param {string} name */
function editorOf(name) {
  if (name === 'code' || name === 'download' || name === 'browser') return editors[name];
  throw new Error(`There is no host «${name}». There are: ${Object.keys(editors).join(', ')}.`);
}

/** @param {string} text */
function portOf(text) {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new Error(`«${text}» is no port: give a number from 0 to 65535.`);
}

main().catch((/** @type {unknown} */ error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
