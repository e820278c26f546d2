/** What `answersWhileOpen` needs of the editor and the client. */
interface PullPorts {
  /** What makes the client forget a request. */
  readonly cancelled: () => Error;
  /** Requests the diagnostics of all open documents. */
  readonly pullAgain: () => void;
}

/**
 * Drops the diagnostics of a document that was closed before they came. The client knows documents by their addresses: it
 * would show them in the next document of that name (a new `Untitled-1`), and count them as its own of that version. The
 * request that it left out for that document is made up for.
 *
 * @returns for the client: what it does around each request for diagnostics
 */
export function answersWhileOpen({ cancelled, pullAgain }: PullPorts) {
  return async <Document extends object, Previous, Token, Report>(
    document: Document,
    previous: Previous,
    token: Token,
    next: (document: Document, previous: Previous, token: Token) => Report | PromiseLike<Report>,
  ): Promise<Report> => {
    try {
      if (isClosed(document)) throw cancelled();
      const report = await next(document, previous, token);
      if (isClosed(document)) throw cancelled();
      return report;
    } catch (error) {
      if (!isClosed(document)) throw error;
      // When the client has forgotten the request: until then it would put the new one off, for the closed document.
      setTimeout(pullAgain, 0);
      throw cancelled();
    }
  };
}

/** An address in place of a document is not open, and not closed either. */
function isClosed(document: object): boolean {
  return 'isClosed' in document && document.isClosed === true;
}
