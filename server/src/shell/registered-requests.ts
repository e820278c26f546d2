import { RequestType } from 'vscode-languageserver';
import { judgeReplacement, nameLists, readConfig } from '../service';
import type { ServerContext } from './context';
import {
  RegisteredRequest,
  type JudgeListParams,
  type JudgeListResult,
  type NameListsParams,
  type NameListsResult,
} from './custom-registered';

/** The requests about lists of registered templates that the client gets from elsewhere. */
export function listenToRegisteredRequests(context: ServerContext): void {
  const { connection } = context;
  connection.onRequest(
    new RequestType<JudgeListParams, JudgeListResult | null, void>(RegisteredRequest.judgeList),
    context.guarded<JudgeListParams, JudgeListResult | null>({
      name: RegisteredRequest.judgeList,
      fallback: null,
      uriOf: () => undefined,
      answer: ({ text, kept }) => {
        const judged = judgeReplacement(text, kept);
        const why = judged.kind === 'good' ? '' : judged.why[context.features().language];
        return judged.kind === 'useless'
          ? { kind: judged.kind, templates: 0, approved: 0, why }
          : { kind: judged.kind, templates: judged.templates, approved: judged.approved, why };
      },
    }),
  );
  connection.onRequest(
    new RequestType<NameListsParams, NameListsResult | null, void>(RegisteredRequest.nameLists),
    context.guarded<NameListsParams, NameListsResult | null>({
      name: RegisteredRequest.nameLists,
      fallback: null,
      uriOf: () => undefined,
      answer: ({ text, pattern }) => {
        const patterns = readConfig(text).config.registered ?? [];
        const named = nameLists(text, pattern);
        return named === undefined ? { patterns } : { patterns, text: named };
      },
    }),
  );
}
