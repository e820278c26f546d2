import type { Command } from '../command';

/** What the editor's tasks run: the extension carries no other command. The build puts this in place of `index.ts`. */
export const COMMANDS = {
  check: async () => (await import('./check')).check,
} satisfies Readonly<Record<string, () => Promise<Command>>>;
