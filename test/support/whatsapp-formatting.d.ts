/** The package has types, but does not name them for Node's resolution. */
declare module '@flasd/whatsapp-formatting' {
  /** HTML of a text: `strong`, `i`, `s`, `code`, `br`; nothing is escaped. */
  export function format(text: string): string;
}
