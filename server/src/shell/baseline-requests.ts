import { spanOf } from '../service';
import { acceptFinding, baselineUriOf, removeStale } from './accepted';
import type { ServerContext } from './context';
import { ServerRequest, type BaselineFile } from './protocol';

/** The requests about accepted findings: they answer the file to write, the client writes it. */
export function listenToBaselineRequests(context: ServerContext): void {
  context.answer(ServerRequest.acceptFinding, {
    fallback: null,
    uriOf: ({ textDocument }) => textDocument.uri,
    answer: ({ textDocument: { uri }, check, range, reason }) =>
      context.withChecked<BaselineFile | null>(uri, null, (checked) => {
        const target = baselineUriOf(uri, checked.rules, context.settings.workspaceFolderOf(uri));
        if (target === undefined) return null;
        const span = spanOf(checked.text, range);
        const accepted = acceptFinding(
          checked,
          target,
          (finding) =>
            finding.check.id === check && finding.span.start === span.start && finding.span.end === span.end,
          reason,
        );
        return accepted ?? null;
      }),
  });
  context.answer(ServerRequest.removeStaleAccepted, {
    fallback: null,
    uriOf: ({ textDocument }) => textDocument.uri,
    answer: ({ textDocument: { uri } }) =>
      context.withChecked<BaselineFile | null>(uri, null, (checked) => removeStale(checked) ?? null),
  });
}
