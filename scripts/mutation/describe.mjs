/**
 * A change of the code in one line: what became of it, where it is, and what was written there.
 *
 * @param {Pick<import('@stryker-mutator/api/core').MutantResult, 'status' | 'fileName' | 'location' | 'mutatorName' | 'replacement'>} result
 *   lines and columns count from 1
 */
export function describe({ status, fileName, location, mutatorName, replacement }) {
  const { line, column } = location.start;
  const written = (replacement ?? '').replace(/\s+/g, ' ').slice(0, 120);
  return `${status} ${fileName}:${line}:${column} ${mutatorName}: ${written}`;
}
