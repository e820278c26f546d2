import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';

/** What the wrapper around the requests needs of the server. */
export interface GuardHost {
  /** The version of an open document; undefined when it is not open. */
  readonly versionOf: (uri: string) => number | undefined;
  readonly log: (message: string) => void;
}

export interface GuardedRequest<P, R, E = void> {
  /** The method, for the log. */
  readonly name: string;
  /** What is answered when the work fails: nothing that could be taken for a fact. */
  readonly fallback: R;
  /** The document that is asked about, when there is one. */
  readonly uriOf: (params: P) => string | undefined;
  /** May answer at once, without a promise: then nothing can have changed meanwhile. */
  readonly answer: (params: P, token: CancellationToken) => R | Promise<R>;
  /** The answer to the editor when the document changed meanwhile; by default only that it did. */
  readonly changed?: () => ResponseError<E>;
}

type Answer<R, E> = R | ResponseError<E>;
type Handler<P, R, E> = (params: P, token: CancellationToken) => Answer<R, E> | Promise<Answer<R, E>>;

/**
 * The one wrapper round every request. A cancelled request is answered so; an answer about a version that is no
 * longer the newest is dropped; a failure is logged with the request's name and answered with the fallback.
 * Requests that wait in the queue when their cancellation arrives never get here: the connection answers them.
 */
export function guard<P, R, E = void>(host: GuardHost, request: GuardedRequest<P, R, E>): Handler<P, R, E> {
  const failed = (cause: unknown): R => {
    host.log(`${request.name} failed: ${describeCause(cause)}`);
    return request.fallback;
  };
  return (params, token) => {
    if (token.isCancellationRequested) return cancelled();
    const uri = request.uriOf(params);
    const version = uri === undefined ? undefined : host.versionOf(uri);
    try {
      const answer = request.answer(params, token);
      if (!(answer instanceof Promise)) return answer;
      return answer.then((value): Answer<R, E> => {
        if (token.isCancellationRequested) return cancelled();
        if (uri === undefined || host.versionOf(uri) === version) return value;
        return request.changed?.() ?? new ResponseError<E>(LSPErrorCodes.ContentModified, 'changed');
      }, failed);
    } catch (cause) {
      return failed(cause);
    }
  };

  function cancelled(): ResponseError<E> {
    return new ResponseError<E>(LSPErrorCodes.RequestCancelled, 'cancelled');
  }
}

/** The cause of a failure for the log: with the stack where there is one. */
export function describeCause(cause: unknown): string {
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}
