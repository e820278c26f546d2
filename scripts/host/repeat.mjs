// A step of a driven window that the editor may answer too early.

/**
 * Does a step until it works, for a minute.
 * @param {() => Promise<void>} attempt
 * @param {() => Promise<void>} between what undoes an attempt that failed
 * @throws what the last attempt threw
 */
export async function repeat(attempt, between) {
  const end = Date.now() + 60_000;
  for (;;) {
    try {
      await attempt();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await between();
    }
  }
}
