/** The requests about documents that the server has not answered yet. */
export class WaitingRequests {
  private readonly documents = new Map<object, string>();

  /** The document of the oldest request: a server does one thing after the other, so it is the one that holds it up. */
  get oldest(): string | undefined {
    const [document] = this.documents.values();
    return document;
  }

  /**
   * Sends a request and remembers its document until the answer is there.
   *
   * @param parameters of the request; those about a document have `textDocument.uri`
   */
  async track<Answer>(parameters: unknown, send: () => Promise<Answer>): Promise<Answer> {
    const document = documentOf(parameters);
    if (document === undefined) return send();
    const request = {};
    this.documents.set(request, document);
    try {
      return await send();
    } finally {
      this.documents.delete(request);
    }
  }

  /** For a server that was started again: nobody answers the old requests. */
  clear(): void {
    this.documents.clear();
  }
}

function documentOf(parameters: unknown): string | undefined {
  if (typeof parameters !== 'object' || parameters === null || !('textDocument' in parameters))
    return undefined;
  const { textDocument } = parameters;
  if (typeof textDocument !== 'object' || textDocument === null || !('uri' in textDocument)) return undefined;
  return typeof textDocument.uri === 'string' ? textDocument.uri : undefined;
}
