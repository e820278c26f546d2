import { judgeReplacement, nameLists, readConfig } from '../service';
import type { ServerContext } from './context';
import { ServerRequest } from './protocol';

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
}
