import { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { spansTouch, spanTouchesOffset, type Finding, type Span } from '../service';

interface Place {
  /** Where the cursor is, in UTF-16 units. */
  cursor: number;
  /**
   * What the author typed last, since a change at the cursor, until the cursor leaves or the author saves the file.
   * Editors close brackets on their own, so the cursor may be anywhere in it.
   */
  typed: Span | undefined;
  /** Where the findings that wait are. */
  waiting: readonly Span[];
}

/**
 * Which findings wait because the author is in the middle of typing them. Checks with `whileTyping: false` keep
 * silent about what touches the cursor from the first key stroke there until the cursor leaves or the author saves the file. A cursor that only comes by silences nothing, so that the lightbulb is where the mark is.
 */
export class Typing {
  private readonly places = new Map<string, Place>();

  /** Whether the editor sends the cursor position of a document. */
  knows(uri: string): boolean {
    return this.places.has(uri);
  }

  /**
   * The editor sent where the cursor is.
   *
   * @returns whether findings that waited must be reported now
   */
  moved(uri: string, offset: number, text: string): boolean {
    const place = this.places.get(uri);
    if (!place) {
      this.places.set(uri, { cursor: offset, typed: undefined, waiting: [] });
      return false;
    }
    place.cursor = offset;
    const stays =
      (place.typed && spanTouchesOffset(place.typed, offset)) === true ||
      place.waiting.some((span) => spansTouch(span, typedAround(text, offset)));
    return stays ? false : this.stopTyping(place);
  }

  /** The cursor left the document, or the author saved it; whether findings that waited must be reported now. */
  left(uri: string): boolean {
    const place = this.places.get(uri);
    return place !== undefined && this.stopTyping(place);
  }

  closed(uri: string): void {
    this.places.delete(uri);
  }

  /** Moves the cursor along with a change that is about to be made, before the editor sends its new position. */
  changes(before: TextDocument, change: TextDocumentContentChangeEvent): void {
    const place = this.places.get(before.uri);
    if (!place) return;
    if (!TextDocumentContentChangeEvent.isIncremental(change)) {
      place.typed = undefined;
      return;
    }
    const start = before.offsetAt(change.range.start);
    const end = before.offsetAt(change.range.end);
    if (place.cursor < start) return;
    if (place.cursor <= end) {
      place.cursor = start + change.text.length;
      place.typed = isKeyStroke(change.text) ? { start, end: place.cursor } : undefined;
    } else {
      const by = change.text.length - (end - start);
      place.cursor += by;
      if (place.typed) place.typed = moved(place.typed, by);
      place.waiting = place.waiting.map((span) => moved(span, by));
    }
  }

  /** The findings that may be reported now. */
  reportable(uri: string, findings: readonly Finding[], text: string): readonly Finding[] {
    const place = this.places.get(uri);
    if (!place) return findings;
    place.waiting = [];
    if (!place.typed) return findings;
    const around = typedAround(text, place.cursor);
    const waits = (finding: Finding): boolean =>
      !finding.check.whileTyping && spansTouch(finding.typingSpan, around);
    place.waiting = findings.filter(waits).map(({ typingSpan }) => typingSpan);
    return place.waiting.length === 0 ? findings : findings.filter((finding) => !waits(finding));
  }

  private stopTyping(place: Place): boolean {
    place.typed = undefined;
    const mustReport = place.waiting.length > 0;
    place.waiting = [];
    return mustReport;
  }
}

/** What a key, a completion or an input method puts in: one word or tag. More is pasted, and judged at once. */
function isKeyStroke(text: string): boolean {
  return text.length <= 16 && !/\S\s+\S/.test(text);
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** The longest variable, and any tag: how far back the beginning of what is being typed is looked for. */
const REACH = 80;

/** What is being typed at a cursor: back to the last whitespace or closing bracket, so that `{{1` is one thing. */
function typedAround(text: string, cursor: number): Span {
  let start = cursor;
  while (start > 0 && cursor - start < REACH && !/[\s\]})]/.test(text.charAt(start - 1))) start--;
  return { start, end: cursor };
}
