/**
 * The server is shipped as several scripts (docs/decisions/0007-server-in-parts.md). This is what they give each other,
 * as a property of the global object: the one place that scripts of a process and of a web worker both have.
 */
import type { Connection, InitializeParams } from 'vscode-languageserver';

/** Sets up all handlers of a connection whose `initialize` has been answered. */
export type StartLanguage = (connection: Connection, params: InitializeParams) => void;

export interface Parts {
  /** All of `vscode-languageserver`, from the entry. */
  library?: unknown;
  /** All of the language service, from `service.js`. */
  service?: unknown;
  /** The engine for patterns of companies, from `patterns.js`; loads that script when it is requested the first time. */
  patterns?: () => unknown;
  /** What `patterns.js` provided. */
  engine?: unknown;
  /** All of the hand-over, from `hand-over.js`; only once that was loaded. */
  handOver?: unknown;
  /** All of the pasting, from `pasting.js`; only once that was loaded. */
  pasting?: unknown;
  /** Runs another script of the server; what it provides is available afterwards. */
  load?: (script: string) => void;
  /** From `language.js`. */
  startLanguage?: StartLanguage;
}

declare global {
  // A property of the global object can only be declared so.
  var hsmParts: Parts | undefined;
}

/** What the scripts provided so far. */
export function parts(): Parts {
  return (globalThis.hsmParts ??= {});
}

/**
 * Says how the script `patterns.js` is loaded: few configurations need it.
 *
 * @param load runs the script before it returns
 */
export function offerPatterns(load: () => void): void {
  parts().patterns = () => {
    if (parts().engine === undefined) load();
    return parts().engine;
  };
}

/** What starts the language, once `language.js` has run. */
export function startOfLanguage(): StartLanguage {
  const { startLanguage } = parts();
  if (!startLanguage) throw new Error('language.js did not provide the language.');
  return startLanguage;
}
