// Packs a ZIP archive again, smaller: the library of vsce compresses as zlib does, which is made for speed.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { path7za } from '7zip-bin';
import { unzipSync } from 'fflate';

/**
 * Deflate as every reader of ZIP knows it, searched for longest: fifteen passes over each file, matches of up to
 * 258 bytes (the longest that the format has).
 */
const method = ['-tzip', '-mm=Deflate', '-mx=9', '-mpass=15', '-mfb=258'];

/**
 * Replaces an archive by a smaller one of the same files in the same order.
 * @param {string} path of the archive
 * @param {string} folder for its files while this runs; removed before and after
 * @throws when the archive that was made does not hold the same bytes; the old one is still there then
 */
export function repack(path, folder) {
  const before = unzipSync(readFileSync(path));
  rmSync(folder, { recursive: true, force: true });
  for (const [name, bytes] of Object.entries(before)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  const list = join(folder, 'list.txt');
  writeFileSync(list, Object.keys(before).join('\n'));
  const target = `${path}.smaller`;
  rmSync(target, { force: true });
  // An installation without scripts leaves the program as it was packed: not to be executed.
  if (process.platform !== 'win32') chmodSync(path7za, 0o755);
  const { status, error, stdout } = spawnSync(path7za, ['a', ...method, target, `@${list}`], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The package could not be packed again: ${error?.message ?? stdout}`);
  const after = unzipSync(readFileSync(target));
  const same = Object.entries(before).every(([name, bytes]) => equal(bytes, after[name]));
  if (!same || Object.keys(after).length !== Object.keys(before).length)
    throw new Error('The package that was packed again does not hold the same files.');
  renameSync(target, path);
  rmSync(folder, { recursive: true });
}

/** @param {Uint8Array} bytes @param {Uint8Array | undefined} other */
function equal(bytes, other) {
  return other !== undefined && Buffer.compare(bytes, other) === 0;
}
