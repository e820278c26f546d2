// What is used of saxen, which has no types of its own.
declare module 'saxen' {
  export class Parser {
    on(event: 'openTag', handler: (name: string, attributes: () => Record<string, string>) => void): this;
    on(event: 'closeTag', handler: (name: string) => void): this;
    on(event: 'text' | 'cdata' | 'attention', handler: (text: string) => void): this;
    on(event: 'error', handler: (error: Error) => void): this;
    /** Makes `parse` return after the present handler. */
    stop(): void;
    parse(xml: string): unknown;
  }
}
