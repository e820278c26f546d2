import type { Command } from '../command';
import { check } from './check';
import { config } from './config';
import { explain } from './explain';
import { lsp } from './lsp';
import { mcp } from './mcp';
import { registered } from './registered';
import { render } from './render';

/** The commands of `hsm`, in the order of `hsm --help`. */
export const COMMANDS = { check, registered, render, explain, config, lsp, mcp } satisfies Readonly<
  Record<string, Command>
>;
export type CommandName = keyof typeof COMMANDS;
