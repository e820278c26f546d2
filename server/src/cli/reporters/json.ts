import type { Reporter } from './types';

/** One array of findings; nothing else goes to the output. */
export const reportJson: Reporter = (findings) => `${JSON.stringify(findings, undefined, 2)}\n`;
