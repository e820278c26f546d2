// Loaded before the server of a window and its extension hosts: the files of a folder cannot be written, as in one that belongs to
// somebody else. Rights of the file system would not do: they do not bind root, as which containers often run.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const folder = process.env['HSM_READ_ONLY'] ?? '';

/** @param {unknown} path @param {string} call */
function refusal(path, call) {
  if (folder === '' || !String(path).startsWith(folder)) return undefined;
  const text = `EACCES: permission denied, ${call} '${String(path)}'`;
  return Object.assign(new Error(text), { code: 'EACCES', errno: -13, syscall: call, path: String(path) });
}

/** @param {unknown} flags */
function isForWriting(flags) {
  const { O_WRONLY, O_RDWR } = fs.constants;
  if (typeof flags === 'number') return (flags & (O_WRONLY | O_RDWR)) !== 0;
  return typeof flags === 'string' && /[wa+]/.test(flags);
}

/**
 * Puts a check before a function that takes a callback and before its namesake that gives a promise.
 * @param {'open' | 'mkdir' | 'unlink' | 'rename' | 'writeFile' | 'rm'} name
 * @param {(parameters: readonly unknown[]) => boolean} [isWriting]
 */
function guard(name, isWriting = () => true) {
  /** @type {{ apply(self: unknown, parameters: unknown[]): unknown }} */
  const byCallback = fs[name];
  /** @type {{ apply(self: unknown, parameters: unknown[]): unknown }} */
  const byPromise = fs.promises[name];
  Reflect.set(fs, name, (/** @type {unknown[]} */ ...parameters) => {
    const error = isWriting(parameters) ? refusal(parameters[0], name) : undefined;
    const done = parameters.at(-1);
    if (error === undefined || typeof done !== 'function') return byCallback.apply(fs, parameters);
    return process.nextTick(() => done(error));
  });
  Reflect.set(fs.promises, name, (/** @type {unknown[]} */ ...parameters) => {
    const error = isWriting(parameters) ? refusal(parameters[0], name) : undefined;
    return error === undefined ? byPromise.apply(fs.promises, parameters) : Promise.reject(error);
  });
}

guard('open', ([, flags]) => isForWriting(flags));
for (const name of /** @type {const} */ (['mkdir', 'unlink', 'rename', 'writeFile', 'rm'])) guard(name);
syncBuiltinESMExports();
