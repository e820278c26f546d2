import { Parser } from 'saxen';

/** What is asked of an element: its attribute, with entities decoded; `id` is also `r:id`. */
export type AttributeOf = (name: string) => string | undefined;

/** Called while an XML text is read. Names come without a prefix: `x:row` is `row`. */
export interface XmlHandlers {
  open?(name: string, attribute: AttributeOf): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Reads an XML text from its beginning until `isDone`. Nothing is ever loaded from elsewhere, and only the five
 * entities of XML and numeric references are decoded. A document type declaration ends the reading: workbooks have
 * none (ECMA-376 part 2, 8.1.2), and attacks by entities need one.
 *
 * @throws when the text is not well-formed
 */
export function readXml(xml: string, handlers: XmlHandlers, isDone: () => boolean = () => false): void {
  const parser = new Parser();
  const stopWhenDone = (): void => {
    if (isDone()) parser.stop();
  };
  parser.on('error', fail);
  parser.on('attention', fail);
  parser.on('openTag', (name, attributes) => {
    let read: Record<string, string> | undefined;
    handlers.open?.(localName(name), (attribute) => {
      read ??= attributes();
      const value = Object.hasOwn(read, attribute) ? read[attribute] : prefixed(read, attribute);
      return value === undefined ? undefined : decode(value);
    });
    stopWhenDone();
  });
  parser.on('closeTag', (name) => {
    handlers.close?.(localName(name));
    stopWhenDone();
  });
  if (handlers.text) {
    const text = handlers.text.bind(handlers);
    parser.on('text', (raw) => text(decode(raw)));
    parser.on('cdata', (raw) => text(raw));
  }
  parser.parse(xml);
}

function fail(): never {
  throw new Error('not well-formed');
}

function prefixed(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  for (const [key, value] of Object.entries(attributes)) if (key.endsWith(`:${name}`)) return value;
  return undefined;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** saxen's own decoding ends at U+FFFF, and an emoji may well be written as a reference. */
function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi,
    (written, decimal, hex, name) => {
      if (typeof name === 'string') return ENTITIES[name.toLowerCase()] ?? written;
      const codePoint = typeof hex === 'string' ? parseInt(hex, 16) : Number(decimal);
      return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : '';
    },
  );
}
