import type { Slow } from './evolve';
import type { Fault } from './judge';

/** Enough to see what is wrong; `JSON.stringify` shows what cannot be seen. */
const MAX_SHOWN = 1_000;

/** A fault as it is printed: the promise, the text, what came. */
export function describeFault({ cause, oracle, detail, case: { subject, text, options } }: Fault): string {
  const given = options === 0 ? '' : ` (options ${options})`;
  return `${oracle}: ${cause}\n  ${subject}${given}: ${shown(JSON.stringify(text))}\n  ${shown(detail)}`;
}

/** A slow kind of text as it is printed. */
export function describeSlow({ kind, growth: { work, costs, exponent } }: Slow): string {
  const times = costs.map(({ units, cost }) => `${units} units ${cost.toFixed(0)} ms`).join(', ');
  return `slow: ${work} grows with exponent ${exponent.toFixed(1)} (${times})\n  kind: ${JSON.stringify(kind)}`;
}

/** @returns the text, cut when it is very long */
export function shown(text: string): string {
  return text.length <= MAX_SHOWN ? text : `${text.slice(0, MAX_SHOWN)}… (${text.length} units)`;
}
