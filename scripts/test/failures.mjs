// What failed, said once more at the end: a run prints thousands of lines, and of a long log often only the last part is kept.

/** Of an error or of what a check printed, in lines: enough for the assertion and its place. */
const linesOfTest = 15;
const linesOfLayer = 40;

/**
 * The lines that repeat the failures of a run, before its sum; none when nothing failed.
 * @param {readonly Pick<import('./run-layer.mjs').Outcome, 'name' | 'failed' | 'failures' | 'note' | 'output'>[]} outcomes
 * @returns {string[]}
 */
export function failureLines(outcomes) {
  return outcomes
    .filter(({ failed }) => failed > 0)
    .flatMap(({ name, failures, note, output }) => {
      const tests = failures.flatMap(({ title, error }) => [
        `failed in ${name}: ${title}`,
        ...indent((error ?? '').split('\n').slice(0, linesOfTest)),
      ]);
      if (note === '') return tests;
      // No test names the cause, so what was printed last has to.
      const last = (output ?? '').trimEnd().split('\n').slice(-linesOfLayer);
      return [...tests, `failed: ${name}: ${note}`, ...indent(failures.length === 0 ? last : [])];
    });
}

/** @param {string[]} lines */
function indent(lines) {
  return lines.filter((line) => line.trim() !== '').map((line) => `  ${line}`);
}
