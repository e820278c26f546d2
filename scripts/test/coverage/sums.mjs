// Adds the branches of files up.

/**
 * @typedef {{ file: string, branches: import('./branches.mjs').Branch[] }} FileBranches the path is below server/src
 * @typedef {{ name: string, taken: number, all: number }} Sum
 */

/**
 * @param {readonly FileBranches[]} files a file can come more than once, when it was loaded more than once
 * @returns {{ rooms: Sum[], whole: Sum & { withConstants: Omit<Sum, 'name'> }, missed: string[] }} `missed` has a line for
 *   each branch that was not taken, without those that only the compiler asks for
 */
export function sumUp(files) {
  /** @type {Map<string, { room: string, branch: import('./branches.mjs').Branch, file: string }>} */
  const known = new Map();
  for (const { file, branches } of files) {
    /** Several can begin at one place: `else if`. @type {Map<string, number>} */
    const seen = new Map();
    for (const branch of branches) {
      const place = `${file}:${branch.line}:${branch.column} ${branch.kind}`;
      const nth = seen.get(place) ?? 0;
      seen.set(place, nth + 1);
      const key = `${place} ${nth}`;
      const taken = branch.taken + (known.get(key)?.branch.taken ?? 0);
      known.set(key, { file, room: roomOf(file), branch: { ...branch, taken } });
    }
  }
  const all = [...known.values()];
  const counted = all.filter(({ branch }) => !branch.isForCompiler);
  const names = [...new Set(counted.map(({ room }) => room))].sort();
  return {
    rooms: names.map((name) => ({ name, ...sum(counted.filter(({ room }) => room === name)) })),
    whole: { name: 'all', ...sum(counted), withConstants: sum(all) },
    missed: counted
      .filter(({ branch }) => branch.taken === 0)
      .map(({ file, branch }) => `server/src/${file}:${branch.line}:${branch.column} ${branch.kind}`)
      .sort((one, other) => one.localeCompare(other, 'en', { numeric: true })),
  };
}

/** @param {readonly { branch: import('./branches.mjs').Branch }[]} branches */
function sum(branches) {
  return { taken: branches.filter(({ branch }) => branch.taken > 0).length, all: branches.length };
}

/** @param {string} file */
function roomOf(file) {
  const [first = '', second = ''] = file.split('/');
  return first === 'service' && !second.endsWith('.ts') ? `${first}/${second}` : first.replace(/\.ts$/, '');
}
