/** A request that the server has not answered yet. */
interface Waiting {
  /** Undefined for a request that is not about a document. */
  readonly document: string | undefined;
  /** Ends the wait with an error. */
  readonly fail: (error: Error) => void;
}

/** The requests that the server has not answered yet. */
export class WaitingRequests {
  private readonly requests = new Set<Waiting>();

  /** The document of the oldest request: a server does one thing after the other, so it is the one that holds it up. */
  get oldest(): string | undefined {
    for (const { document } of this.requests) if (document !== undefined) return document;
    return undefined;
  }

  /**
   * Sends a request and remembers its document until the answer is there.
   *
   * @param parameters of the request; those about a document have `textDocument.uri`
   * @throws what the request throws, or that the server was started again
   */
  async track<Answer>(parameters: unknown, send: () => Promise<Answer>): Promise<Answer> {
    let fail: Waiting['fail'] = () => undefined;
    const failed = new Promise<never>((_, reject) => (fail = reject));
    const request = { document: documentOf(parameters), fail };
    this.requests.add(request);
    try {
      return await Promise.race([send(), failed]);
    } finally {
      this.requests.delete(request);
    }
  }

  /** Ends the requests to a server that was given up: it never answers them, and the client would wait for ever. */
  clear(): void {
    for (const { fail } of this.requests) fail(new Error('The server was started again before it answered.'));
    this.requests.clear();
  }
}

function documentOf(parameters: unknown): string | undefined {
  if (typeof parameters !== 'object' || parameters === null || !('textDocument' in parameters))
    return undefined;
  const { textDocument } = parameters;
  if (typeof textDocument !== 'object' || textDocument === null || !('uri' in textDocument)) return undefined;
  return typeof textDocument.uri === 'string' ? textDocument.uri : undefined;
}
