// A throw-away extension beside ours: opens an example with mistakes and its preview, and says what to do first.
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

/** What to do first, in the language of the editor. */
const words = {
  en: {
    step: 'The underlined places are mistakes: put the cursor on one and press Ctrl+. (⌘. on a Mac) to fix it. The message is next to the text; the other templates are in the Explorer.',
    guide: 'Show All Steps',
  },
  ru: {
    step: 'Подчёркнутые места — ошибки: поставьте курсор на одно из них и нажмите Ctrl+. (на Mac ⌘.), чтобы исправить. Сообщение показано рядом с текстом, остальные шаблоны — в проводнике.',
    guide: 'Показать все шаги',
  },
};

/**
 * Writes it into a new folder.
 * @param {string} folder
 * @returns {Promise<string>} the extension's folder
 */
export async function writeCompanion(folder) {
  const place = join(folder, 'hsm-start');
  await mkdir(place, { recursive: true });
  await writeFile(join(place, 'package.json'), JSON.stringify(manifest, undefined, 2));
  await writeFile(
    join(place, 'main.js'),
    `const vscode = require('vscode');
const words = ${JSON.stringify(words)};
exports.activate = async () => {
  if (vscode.window.activeTextEditor !== undefined) return; // a window that is opened again
  await vscode.commands.executeCommand('hsm.openExample');
  const { step, guide } = vscode.env.language.startsWith('ru') ? words.ru : words.en;
  if ((await vscode.window.showInformationMessage(step, guide)) !== guide) return;
  await vscode.commands.executeCommand('workbench.action.openWalkthrough', 'hsm-templates.hsm-templates#hsm.start');
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
