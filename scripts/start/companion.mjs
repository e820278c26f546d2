// A throw-away extension beside ours: opens the first template and its preview when the editor has started.
// The real extension opens nothing by itself, and so needs no code for `npm start`.
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { run } from '../host/processes.mjs';

const manifest = {
  name: 'hsm-start',
  displayName: 'HSM: npm start',
  publisher: 'hsm-templates',
  version: '0.0.1',
  engines: { vscode: '^1.91.0' },
  main: './main.js',
  files: ['main.js'],
  activationEvents: ['onStartupFinished'],
  extensionKind: ['workspace'],
};

/**
 * Writes it into a new folder.
 * @param {string} folder
 * @param {string} file the template to open, as a path in the workspace
 * @returns {Promise<string>} the extension's folder
 */
export async function writeCompanion(folder, file) {
  const place = join(folder, 'hsm-start');
  await mkdir(place, { recursive: true });
  await writeFile(join(place, 'package.json'), JSON.stringify(manifest, undefined, 2));
  await writeFile(
    join(place, 'main.js'),
    `const vscode = require('vscode');
exports.activate = async () => {
  if (vscode.window.activeTextEditor !== undefined) return; // a window that is opened again
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) return;
  const file = vscode.Uri.joinPath(folder.uri, ${JSON.stringify(file)});
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file));
  await vscode.commands.executeCommand('hsm.openPreviewToSide');
};
`,
  );
  return place;
}

/**
 * Packs it: an editor in the browser takes one extension in development only.
 * @param {string} place the companion's folder
 * @returns {Promise<string>} the path of the VSIX
 */
export async function packCompanion(place) {
  const packed = join(place, '..', 'hsm-start.vsix');
  const vsce = createRequire(import.meta.url).resolve('@vscode/vsce/vsce');
  const flags = ['--no-dependencies', '--allow-missing-repository', '--skip-license'];
  await run(process.execPath, [vsce, 'package', ...flags, '--out', packed], { cwd: place, stdio: 'ignore' });
  return packed;
}
