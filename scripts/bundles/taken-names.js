// What modules take from each other by name, read from the text of their imports: prettier writes all in one way.
const { readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');

const IMPORT = /^(?:import|export) (?:(\*)|\{([^}]*)\}) from '([^']+)';$/gm;

/** @typedef {{ from: string, names: readonly string[] | 'all' }} Taken */

/**
 * The imports of a file that are more than types, and what it passes on from others.
 * @param {string} file
 * @returns {Taken[]}
 */
function takenIn(file) {
  return Array.from(readFileSync(file, 'utf8').matchAll(IMPORT), ([, all, list = '', from = '']) => ({
    from,
    names: all ? /** @type {const} */ ('all') : namesIn(list),
  }));
}

/** Without the types. @param {string} list */
function namesIn(list) {
  const names = list.split(',').map((name) => name.trim().replace(/ as .*$/s, ''));
  return names.filter((name) => /^\w+$/.test(name));
}

/**
 * Which exports others use: by the file that has them.
 * @param {readonly string[]} files that import
 * @param {(from: string, to: string) => boolean} counts whether an import is one that counts
 * @returns {Map<string, Set<string> | 'all'>}
 */
function namesTaken(files, counts) {
  /** @type {Map<string, Set<string> | 'all'>} */
  const taken = new Map();
  for (const file of files) {
    for (const { from, names } of takenIn(file)) {
      const target = `${join(dirname(file), from)}.ts`;
      if (!from.startsWith('.') || !counts(file, target)) continue;
      const known = taken.get(target) ?? new Set();
      if (names === 'all' || known === 'all') taken.set(target, 'all');
      else taken.set(target, new Set([...known, ...names]));
    }
  }
  return taken;
}

module.exports = { namesTaken, takenIn };
