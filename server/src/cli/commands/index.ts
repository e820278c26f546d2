import type { Command } from '../command';
import { check } from './check';
import { config } from './config';
import { explain } from './explain';
import { exportTemplates } from './export';
import { importTemplates } from './import';
import { lsp } from './lsp';
import { mcp } from './mcp';
import { registered } from './registered';
import { render } from './render';
import { status } from './status';
import { why } from './why';

/** The commands of `hsm`, in the order of `hsm --help`. */
export const COMMANDS = {
  check,
  registered,
  render,
  export: exportTemplates,
  import: importTemplates,
  status,
  why,
  explain,
  config,
  lsp,
  mcp,
} satisfies Readonly<Record<string, Command>>;
export type CommandName = keyof typeof COMMANDS;
