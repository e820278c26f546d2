import {
  configurationFor,
  createdTemplates,
  judgeReplacement,
  leftOutText,
  nameLists,
  rangeOf,
  readConfig,
  refusedFindings,
  registrationOf,
  suggestedName,
} from '../service';
import type { ServerContext } from './context';
import type { CheckedDocument } from './documents';
import {
  ServerRequest,
  type CreateTemplatesParams,
  type CreateTemplatesResult,
  type RegistrationParams,
  type RegistrationResult,
} from './protocol';

/** The requests about lists of registered templates that the client gets from elsewhere. */
export function listenToRegisteredRequests(context: ServerContext): void {
  context.answer(ServerRequest.judgeList, {
    fallback: null,
    uriOf: () => undefined,
    answer: ({ text, kept }) => {
      const judged = judgeReplacement(text, kept);
      const why = judged.kind === 'good' ? '' : judged.why[context.features().language];
      return judged.kind === 'useless'
        ? { kind: judged.kind, templates: 0, approved: 0, why }
        : { kind: judged.kind, templates: judged.templates, approved: judged.approved, why };
    },
  });
  context.answer(ServerRequest.nameLists, {
    fallback: null,
    uriOf: () => undefined,
    answer: ({ text, pattern }) => {
      const patterns = readConfig(text).config.registered ?? [];
      const named = nameLists(text, pattern);
      return named === undefined ? { patterns } : { patterns, text: named };
    },
  });
  context.answer(ServerRequest.createTemplates, {
    fallback: null,
    uriOf: () => undefined,
    answer: (params) => createTemplates(context, params),
  });
  context.answer(ServerRequest.registration, {
    fallback: null,
    uriOf: ({ textDocument }) => textDocument.uri,
    answer: (params) =>
      context.withChecked(params.textDocument.uri, null, (checked) => registration(context, checked, params)),
  });
}

async function createTemplates(
  context: ServerContext,
  { folder, wanted }: CreateTemplatesParams,
): Promise<CreateTemplatesResult | null> {
  const rules = await context.settings.rulesFor(`${folder}template.hsm`);
  const created = createdTemplates(rules);
  if (!created) return null;
  const { language } = context.features();
  const files = created.files.filter(({ name }) => wanted?.includes(name) ?? true);
  const content = configurationFor(rules, folder, files);
  const configuration =
    rules.config && content !== undefined && content !== rules.config.text
      ? { uri: rules.config.address, content }
      : undefined;
  return {
    files: files.map(({ name, text, registered }) => ({ name, text, body: registered.body.text })),
    leftOut: created.leftOut.map((name) => leftOutText(name)[language]),
    ...(configuration && { configuration }),
  };
}

function registration(
  context: ServerContext,
  { document, text, rules, verdict }: CheckedDocument,
  { service, name }: RegistrationParams,
): RegistrationResult {
  const { language } = context.features();
  const suggested = suggestedName(text.uri, rules);
  const refused = refusedFindings(verdict).map(({ message, span }) => ({
    ...{ message: message[language], range: rangeOf(text, span) },
  }));
  const answer = { refused, suggestedName: suggested, gaps: [] };
  if (refused.length > 0) return answer;
  const request = registrationOf({ address: text.uri, document }, rules, service, name ?? suggested);
  if (!request.ok) return { ...answer, problem: request.problem[language] };
  const { json, gaps } = request.value;
  return { ...answer, json, gaps: gaps.map((gap) => gap[language]) };
}
