/**
 * Asks again and again until the answer is good. A language extension answers when it can, and has no event for that.
 * @param ask gives the present state
 * @param good whether it is the one that is waited for
 * @param limit milliseconds
 * @throws with the last state when the limit has passed
 */
export async function waitFor<State>(
  what: string,
  ask: () => State | PromiseLike<State>,
  good: (state: State) => boolean,
  limit = 20_000,
): Promise<State> {
  const end = Date.now() + limit;
  for (;;) {
    const state = await ask();
    if (good(state)) return state;
    if (Date.now() > end) {
      throw new Error(`Waited ${limit / 1000} s for ${what}; it is now: ${JSON.stringify(state)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
