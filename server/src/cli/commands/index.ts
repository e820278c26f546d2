import type { Command } from '../command';

/**
 * The commands of `hsm`, in the order of `hsm --help`. Each is loaded when it is named: what starts in every pipeline
 * shall not compile the others (docs/decisions/0011-command-line-in-parts.md).
 */
export const COMMANDS = {
  check: async () => (await import('./check')).check,
  registered: async () => (await import('./others')).registered,
  render: async () => (await import('./others')).render,
  export: async () => (await import('./others')).exportTemplates,
  import: async () => (await import('./others')).importTemplates,
  status: async () => (await import('./others')).status,
  why: async () => (await import('./others')).why,
  explain: async () => (await import('./others')).explain,
  config: async () => (await import('./others')).config,
  lsp: async () => (await import('./others')).lsp,
  mcp: async () => (await import('./others')).mcp,
} satisfies Readonly<Record<string, () => Promise<Command>>>;
export type CommandName = keyof typeof COMMANDS;
