import { readXml } from './xml';

/**
 * The shared strings of a workbook, in order. Runs of rich text are joined; the reading aid of East Asian texts
 * (`rPh`) is left out.
 *
 * @param xml the part; undefined when the workbook has none
 * @throws when the part is damaged
 */
export function readSharedStrings(xml: string | undefined): string[] {
  const strings: string[] = [];
  if (xml === undefined) return strings;
  const text = new StringItem();
  readXml(xml, {
    open: (name) => text.open(name),
    text: (part) => text.add(part),
    close(name) {
      text.close(name);
      if (name === 'si') strings.push(text.take());
    },
  });
  return strings;
}

/** The text of a string item, `si` or `is`, while its elements come. */
export class StringItem {
  private text = '';
  private isText = false;
  private isReadingAid = false;

  open(name: string): void {
    if (name === 'rPh') this.isReadingAid = true;
    else if (name === 't') this.isText = !this.isReadingAid;
  }

  add(text: string): void {
    if (this.isText) this.text += text;
  }

  close(name: string): void {
    if (name === 'rPh') this.isReadingAid = false;
    else if (name === 't') this.isText = false;
  }

  /** The whole text; the next item begins. */
  take(): string {
    const { text } = this;
    this.text = '';
    return unescapeControls(text);
  }
}

/**
 * `_x000D_` is how Excel writes a carriage return and other controls that XML cannot hold (ECMA-376 part 1, 22.4.2.4,
 * ST_Xstring), and `_x005F_` the underscore of a text that only looks like that. Other letters are never written so, and
 * BPMSoft does not decode them: they are what the author wrote.
 */
function unescapeControls(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x(?:005F_(?=x[\da-f]{4}_)|(00[01][\da-f])_)/gi, (_, control: unknown) =>
    typeof control === 'string' ? String.fromCharCode(parseInt(control, 16)) : '_',
  );
}
