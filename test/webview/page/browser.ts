// The browser that the tests of all files share: to start one takes a second of computing.
import { openBrowser } from '../../../scripts/browser.mjs';
import { Previews, type Browser } from './support';

let started: Promise<Browser> | undefined;

/** Started for the first test that needs it; closed after the last one. Pages of it are closed by who opened them. */
export function sharedBrowser(): Promise<Browser> {
  started ??= openBrowser();
  return started;
}

/** Previews for the tests of a suite; what of them is open when it ends is closed. */
export function usePreviews(): Previews {
  const previews = new Previews();
  before(async () => previews.startIn(await sharedBrowser()));
  after(() => previews.stop());
  return previews;
}

// Outside every suite: after the last one of the run.
after(async () => {
  const browser = await started;
  await browser?.close();
});
