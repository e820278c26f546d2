// Opens exported workbooks in LibreOffice, where there is one.
// Exit code: 0 all passed, 1 a test failed, 77 there is no LibreOffice here.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { cannotRun } from './run-layer.mjs';

const names = ['soffice', 'libreoffice', 'soffice.com'];
const usualPlaces = [
  '/usr/lib/libreoffice/program',
  '/Applications/LibreOffice.app/Contents/MacOS',
  'C:\\Program Files\\LibreOffice\\program',
];

/**
 * The program of LibreOffice: the one that the variable SOFFICE names, else from PATH, else from where it usually is.
 * @returns {string | undefined}
 */
export function findOffice() {
  const named = process.env['SOFFICE'];
  if (named !== undefined && named !== '') return existsSync(named) ? named : undefined;
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...usualPlaces];
  return folders
    .filter((folder) => folder !== '')
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((file) => existsSync(file));
}

if (import.meta.filename === process.argv[1]) {
  const office = findOffice();
  if (office === undefined) {
    console.log(
      'LibreOffice is not installed (Debian: apt-get install libreoffice-calc-nogui), and SOFFICE names none',
    );
    process.exit(cannotRun);
  }
  const mocha = createRequire(import.meta.url).resolve('mocha/bin/mocha.js');
  const { status } = spawnSync(process.execPath, [mocha, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, SOFFICE: office },
  });
  process.exit(status ?? 1);
}
