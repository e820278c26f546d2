import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import type { Answer, Handlers } from './handlers';
import { checked, explaining, fixed, found, rendered, rendering, searching, template } from './schemas';

const INSTRUCTIONS = `Checks WhatsApp templates (HSM) of the BPMSoft CRM, which are registered with Edna and Meta. BPMSoft itself checks nothing: a template with an error is not delivered, and nobody is notified. Call check_template on every template that you write or change, repair with fix_template, and solve the remaining errors and warnings yourself; explain_check says why a check exists and shows examples. A template must stay equal to the text that is registered at Edna, so do not improve the wording of one that is registered already.`;

/** Nothing is written and nothing is sent. */
const annotations = { readOnlyHint: true, idempotentHint: true, openWorldHint: false };

/** The server of the Model Context Protocol with its tools. */
export function createServer(handlers: Handlers, version: string): McpServer {
  const server = new McpServer({ name: 'hsm', version }, { instructions: INSTRUCTIONS });
  server.registerTool(
    'check_template',
    {
      title: 'Check a template',
      description:
        'Finds mistakes in a WhatsApp template (HSM) for BPMSoft: damaged tags, lengths, variables, image address, invisible characters, what Meta rejects. Errors keep the message from being registered or delivered.',
      inputSchema: template,
      outputSchema: checked,
      annotations,
    },
    async (question) => structured(await handlers.check(question)),
  );
  server.registerTool(
    'fix_template',
    {
      title: 'Repair a template',
      description:
        'Applies every safe repair and returns the repaired text with the findings that are left. What the customer reads does not change, except for the defect.',
      inputSchema: template,
      outputSchema: fixed,
      annotations,
    },
    async (question) => structured(await handlers.fix(question)),
  );
  server.registerTool(
    'render_template',
    {
      title: 'Show the message',
      description:
        'The message as the customer gets it, as plain text: header or image, body without formatting marks, footer; placeholders filled with samples.',
      inputSchema: rendering,
      outputSchema: rendered,
      annotations,
    },
    async (question) => structured(await handlers.render(question)),
  );
  server.registerTool(
    'explain_check',
    {
      title: 'Explain a check',
      description:
        'What a check looks for, why it matters, who demands it, wrong and right examples, how to change its severity. Markdown.',
      inputSchema: explaining,
      annotations,
    },
    async (question) => text(await handlers.explain(question)),
  );
  server.registerTool(
    'find_registered',
    {
      title: 'Find the registered template',
      description:
        'Compares a template with exported lists of registered templates, as Edna does: which one it is, whether that one can be sent, or which ones are most like it.',
      inputSchema: searching,
      outputSchema: found,
      annotations,
    },
    async (question) => structured(await handlers.findRegistered(question)),
  );
  return server;
}

/** Serves on standard input and output until the client closes them. */
export async function serve(handlers: Handlers, version: string): Promise<void> {
  const server = createServer(handlers, version);
  const closed = new Promise<void>((resolve) => {
    process.stdin.once('close', resolve);
    process.stdin.once('end', resolve);
  });
  await server.connect(new StdioServerTransport());
  await closed;
  await server.close();
}

/** Structured, and as text for clients that show nothing else. */
function structured(answer: Answer<object>): CallToolResult {
  if (!answer.ok) return failure(answer.problem);
  return {
    content: [{ type: 'text', text: JSON.stringify(answer.value, undefined, 2) }],
    structuredContent: { ...answer.value },
  };
}

function text(answer: Answer<string>): CallToolResult {
  return answer.ok ? { content: [{ type: 'text', text: answer.value }] } : failure(answer.problem);
}

function failure(problem: string): CallToolResult {
  return { content: [{ type: 'text', text: problem }], isError: true };
}
