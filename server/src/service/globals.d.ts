// The globals beyond ECMAScript that the service may use: the WHATWG URL parser and decoder,
// which Node.js, browsers and their workers all have.
declare class URL {
  constructor(url: string, base?: string);
  readonly href: string;
  readonly protocol: string;
  readonly host: string;
  readonly hostname: string;
  readonly pathname: string;
  readonly search: string;
  readonly searchParams: { has(name: string): boolean; keys(): IterableIterator<string> };
  readonly username: string;
  readonly password: string;
  readonly port: string;
}

/** Decodes templates and the XML of workbooks. */
declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  decode(bytes: Uint8Array): string;
}
