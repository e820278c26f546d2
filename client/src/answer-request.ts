import type { Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { RequestDescriptor } from '../../server/src/shell/protocol';

/** Answers what the server asks of the editor beyond the protocol. */
export function answerRequest<Params, Answer>(
  client: BaseLanguageClient,
  { method }: RequestDescriptor<Params, Answer>,
  run: (parameters: Params) => Promise<Answer>,
): Disposable {
  return client.onRequest<unknown, unknown>(method, run);
}
