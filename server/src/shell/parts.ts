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
  /** What the scripts of the service take from each other (scripts/bundles/server-scripts.js). */
  chunks?: readonly unknown[];
  /** Loads a script of the service that is not there from the beginning. */
  need?: (script: string) => LateScript;
  /** What is in place of a module of such a script. */
  lateModule?: (script: string, index: number, names: string) => object;
  /** The libraries of the service that other scripts use, too, from `service.js`. */
  shared?: Readonly<Record<'graphemes' | 'textDocument' | 'uri', unknown>>;
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

export type Named = Readonly<Record<string, unknown>>;

/** What a script of the service has that is loaded late. */
export interface LateScript {
  /** Of each check what it says and repairs; made when it is requested. */
  readonly checks: readonly (() => Named)[];
  /** Of each module what others use of it, in the order of the names that they know. */
  readonly modules: readonly (readonly unknown[])[];
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
