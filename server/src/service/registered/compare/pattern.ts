import type { NamedPlace } from '../../model/placeholders';
import { scanVariable } from '../../syntax/variables';
import { fold } from './fold';
import type { Folded } from './folded';
import { PatternText } from './pattern-text';

/** A pattern without what a reader does not see. */
export class FoldedPattern extends PatternText {
  /**
   * @param original the registered text with `MARK` for each placeholder: what is folded
   * @param marks where the marks are in `original`
   */
  constructor(
    readonly places: Folded,
    placeholders: readonly NamedPlace[],
    repeatsNames: boolean,
    readonly original: string,
    readonly marks: readonly number[],
  ) {
    super(places.text, placeholders, repeatsNames);
  }
}

/** Stands for a placeholder while a pattern is folded: a code point that Unicode keeps out of texts. */
export const MARK = '\ufdd0';

/** A registered text as literal pieces with placeholders between them; made once for each text. */
export class Pattern extends PatternText {
  private foldedOnce: FoldedPattern | undefined;

  /** @param registered CRLF becomes LF, everything else stays as registered */
  constructor(registered: string) {
    const text = registered.replaceAll('\r\n', '\n');
    const placeholders = writtenPlaces(text);
    super(text, placeholders, repeatsNames(placeholders));
  }

  get folded(): FoldedPattern {
    this.foldedOnce ??= this.fold();
    return this.foldedOnce;
  }

  private fold(): FoldedPattern {
    let original = '';
    let copied = 0;
    const marks: number[] = [];
    for (const { span } of this.placeholders) {
      original += this.text.slice(copied, span.start);
      marks.push(original.length);
      original += MARK;
      copied = span.end;
    }
    original += this.text.slice(copied);
    const folded = fold(original);
    const { text } = folded;
    const places: NamedPlace[] = [];
    for (let start = text.indexOf(MARK); start >= 0; start = text.indexOf(MARK, start + 1)) {
      const name = this.placeholders[places.length]?.name ?? '';
      places.push({ name, span: { start, end: start + 1 } });
    }
    return new FoldedPattern(folded, places, this.repeatsNames, original, marks);
  }
}

const OPEN = 0x7b;
const NONE: readonly never[] = [];

function repeatsNames(places: readonly NamedPlace[]): boolean {
  return places.length > 1 && new Set(places.map(({ name }) => name)).size < places.length;
}

/**
 * The placeholders of a text that no tags divide, as a service registers them: two braces, whatever the name, with whitespace
 * inside or not. Linear in the length.
 */
export function writtenPlaces(text: string): readonly NamedPlace[] {
  let start = text.indexOf('{{');
  if (start < 0) return NONE;
  const found: NamedPlace[] = [];
  while (start >= 0) {
    const read = scanVariable(text, start);
    const isPlace = read !== undefined && (read.defect === undefined || read.defect === 'inner-space');
    let next = read?.end ?? start + 2;
    if (isPlace) {
      const name = text.slice(start + 2, next - 2).trim();
      found.push({ name, span: { start, end: next } });
    } else {
      // Of more braces than two, none begins a placeholder.
      while (text.charCodeAt(next) === OPEN) next++;
    }
    start = text.indexOf('{{', next);
  }
  return found;
}
