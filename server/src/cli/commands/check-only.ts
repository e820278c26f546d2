import type { Command } from '../command';
import { check } from './check';

/** What the editor's tasks run: the extension carries no other command. The build puts this in place of `index.ts`. */
export const COMMANDS = { check } satisfies Readonly<Record<string, Command>>;
