// Runs layers beside each other: as many as keep the cores busy, each as soon as what it waits for is done.
import { availableParallelism } from 'node:os';
import { first, hasWindows } from './layers.mjs';

/** @typedef {import('./layers.mjs').Layer} Layer */

/** One layer for each core. */
export const lanes = availableParallelism();

/**
 * The layer to start next: one with windows when none is running, because those are half of all seconds and run one after the
 * other; else the longest of the rest. undefined when none can start before another one ends.
 * @param {readonly Layer[]} waiting
 * @param {readonly Layer[]} running
 */
export function nextLayer(waiting, running) {
  const pending = [...waiting, ...running];
  const canStart = (/** @type {Layer} */ layer) => {
    const before = [...(layer.needs ?? []), ...(layer.after ?? [])];
    const readsOutput = before.length > 0 && !first.includes(layer.name);
    return !pending.some(
      (other) =>
        other !== layer && (before.includes(other.name) || (readsOutput && first.includes(other.name))),
    );
  };
  const ready = waiting.filter(canStart).toSorted((one, other) => (other.weight ?? 0) - (one.weight ?? 0));
  const withWindows = running.some(hasWindows) ? undefined : ready.find(hasWindows);
  return withWindows ?? ready.find((layer) => !hasWindows(layer));
}

/**
 * @param {readonly Layer[]} layers
 * @param {(layer: Layer) => Promise<void>} run never rejects
 */
export async function runSideBySide(layers, run) {
  const waiting = [...layers];
  /** @type {Map<Layer, Promise<void>>} */
  const running = new Map();
  while (waiting.length > 0 || running.size > 0) {
    const next = running.size < lanes ? nextLayer(waiting, [...running.keys()]) : undefined;
    if (next === undefined) {
      await Promise.race(running.values());
      continue;
    }
    waiting.splice(waiting.indexOf(next), 1);
    running.set(
      next,
      run(next).then(() => void running.delete(next)),
    );
  }
}
