// Timing and printing. Everything is reported as a ratio of medians, measured in turns in one run,
// because the machines are shared and noisy; absolute times only show the scale.

/**
 * The value below which the share `q` of the values lies.
 * @param {readonly number[]} values
 * @param {number} q
 */
export function quantile(values, q) {
  const sorted = Float64Array.from(values).sort();
  const index = (sorted.length - 1) * q;
  const low = Math.floor(index);
  const below = sorted[low] ?? NaN;
  return below + ((sorted[Math.min(low + 1, sorted.length - 1)] ?? 0) - below) * (index - low);
}

/** @param {readonly number[]} values */
export const median = (values) => quantile(values, 0.5);

let sink = 0;

/**
 * Milliseconds per call, over at least `minimum` ms of calls.
 * @param {() => unknown} work
 * @param {number} minimum
 */
function once(work, minimum) {
  let calls = 0;
  const start = performance.now();
  let elapsed;
  do {
    for (let index = 0; index < 8; index++) sink += work() === undefined ? 0 : 1;
    calls += 8;
    elapsed = performance.now() - start;
  } while (elapsed < minimum);
  return elapsed / calls;
}

/**
 * Measures several pieces of work in turns: name → function. Answers name → median milliseconds per call.
 * @param {Record<string, () => unknown>} works
 * @returns {Record<string, number>}
 */
export function inTurns(works, { rounds = 9, minimum = 40, warmUp = 80 } = {}) {
  /** @type {Record<string, number[]>} */
  const times = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  for (const work of Object.values(works)) once(work, warmUp);
  for (let round = 0; round < rounds; round++) {
    for (const [name, work] of Object.entries(works)) times[name]?.push(once(work, minimum));
  }
  return Object.fromEntries(Object.entries(times).map(([name, values]) => [name, median(values)]));
}

/**
 * Like `inTurns`, for ratios that hold on a machine with other work: by time of the processor, and each round has its own ratios.
 * Answers for every work its milliseconds a call and its ratio to the first one, both medians.
 * @param {Record<string, () => unknown>} works
 * @returns {Record<string, { time: number, ratio: number }>}
 */
export function ratiosInTurns(works, { rounds = 9, calls = 1 } = {}) {
  const names = Object.keys(works);
  /** @type {number[][]} */
  const times = names.map(() => []);
  for (let round = -1; round < rounds; round++) {
    Object.values(works).forEach((work, index) => {
      const { user, system } = process.cpuUsage();
      for (let call = 0; call < calls; call++) sink += work() === undefined ? 0 : 1;
      const used = process.cpuUsage({ user, system });
      // The first round warms up.
      if (round >= 0) times[index]?.push((used.user + used.system) / 1000 / calls);
    });
  }
  return Object.fromEntries(
    names.map((name, index) => {
      const own = times[index] ?? [];
      const ratio = median(own.map((time, round) => time / (times[0]?.[round] ?? NaN)));
      return [name, { time: median(own), ratio }];
    }),
  );
}

/**
 * Slope of log(time) over log(size): 1 is linear, 2 quadratic.
 * @param {readonly (readonly [number, number])[]} points
 */
export function exponent(points) {
  const logs = points.map(([size, time]) => /** @type {const} */ ([Math.log(size), Math.log(time)]));
  const meanX = logs.reduce((sum, [x]) => sum + x, 0) / logs.length;
  const meanY = logs.reduce((sum, [, y]) => sum + y, 0) / logs.length;
  const covariance = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return covariance / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}

/**
 * Three significant digits.
 * @param {unknown} value
 */
export function number(value) {
  if (typeof value !== 'number') return typeof value === 'string' ? value : '–';
  if (Number.isNaN(value)) return '–';
  return Math.abs(value) >= 1000 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
}

/**
 * Prints a Markdown table.
 * @param {string} title
 * @param {readonly string[]} head
 * @param {readonly (readonly unknown[])[]} rows
 */
export function printTable(title, head, rows) {
  const cells = [head, ...rows].map((row) => row.map(number));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  const line = (/** @type {readonly string[]} */ row) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  console.log(`\n### ${title}\n\n${[line(cells[0] ?? []), rule, ...cells.slice(1).map(line)].join('\n')}`);
}

export const sunk = () => sink;
