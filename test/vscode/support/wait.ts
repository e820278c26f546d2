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
  const state = await look(ask, good, limit);
  if (good(state)) return state;
  throw new Error(`Waited ${limit / 1000} s for ${what}; it is now: ${JSON.stringify(state)}`);
}

/**
 * Looks again and again at what must not change: for what would come only after a moment, if it came.
 * @param ask gives the present state
 * @param good whether it is still the one that must stay
 * @param duration milliseconds
 * @throws with the state that is not good
 */
export async function stays<State>(
  what: string,
  ask: () => State | PromiseLike<State>,
  good: (state: State) => boolean,
  duration = 1000,
): Promise<void> {
  const state = await look(ask, (now) => !good(now), duration);
  if (!good(state)) throw new Error(`It was to stay: ${what}; it is now: ${JSON.stringify(state)}`);
}

/** The first state for which there is no reason to look on, or the last one before the end. */
async function look<State>(
  ask: () => State | PromiseLike<State>,
  isEnough: (state: State) => boolean,
  duration: number,
): Promise<State> {
  const end = Date.now() + duration;
  for (;;) {
    const state = await ask();
    if (isEnough(state) || Date.now() > end) return state;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
