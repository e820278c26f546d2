import type { Command } from '../command';
import { handlersFor } from '../mcp-handlers';
import { PROJECT } from '../project-facts';

/** `hsm mcp`: the tools of this program for assistants that speak the Model Context Protocol. */
export const mcp: Command = {
  options: [],
  usage: {
    en: `  hsm mcp                 tools for assistants: Model Context Protocol over standard input
                          and output (docs/agents.md)
`,
    ru: `  hsm mcp                 инструменты для ИИ-помощников: Model Context Protocol через
                          стандартный ввод и вывод (docs/agents.md)
`,
  },
  async run(_, host) {
    // Loaded only now: the protocol weighs as much as everything else.
    const { serve } = await import('../../mcp/server');
    await serve(handlersFor(host), PROJECT.version);
    return 0;
  },
};
