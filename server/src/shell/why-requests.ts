import { whyMarkdown, whyNotDelivered, type AskedTemplate } from '../service';
import type { ServerContext } from './context';
import { ServerRequest, type WhyParams, type WhyResult } from './protocol';
import { readFile } from './folder-requests';

/** The request about a message that was not delivered. */
export function listenToWhyRequests(context: ServerContext): void {
  context.answer(ServerRequest.why, {
    fallback: null,
    uriOf: () => undefined,
    answer: (params) => answerWhy(context, params),
  });
}

async function answerWhy(context: ServerContext, { sent, code, files }: WhyParams): Promise<WhyResult> {
  const templates: AskedTemplate[] = [];
  for (const { uri, text, name } of files) {
    const { document, rules } = await readFile(context, { uri, text });
    templates.push({ name, address: uri, document, rules });
  }
  const rules = templates[0]?.rules ?? (await context.settings.rulesFor('untitled:template.hsm'));
  const answer = whyNotDelivered({ sent, code, templates, rules });
  return { markdown: whyMarkdown(answer, context.features().language) };
}
