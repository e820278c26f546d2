import { ASTERISK, BACKTICK, CARRIAGE_RETURN, LINE_FEED, TILDE, UNDERSCORE } from './characters';
import { readPlace } from '../../syntax/places';
import { FENCE, fenceEnd } from './fence';
import { linePrefix } from './line-prefix';
import { createMarker } from './tokens';
import type { FormattingToken, Marker, MarkerUnit, ScannedFormatting, Segment } from './tokens';
import { urlEnd, urlStartAtColon, urlStartAtDot } from '../../syntax/urls';

const DOT = 0x2e;
const COLON = 0x3a;
const OPEN_BRACE = 0x7b;
const OPEN_BRACKET = 0x5b;

/** The ASCII units at which the scanner stops to look closer. */
const STOPS = new Uint8Array(128);
for (const character of '\n\r*_~`:.{[') STOPS[character.charCodeAt(0)] = 1;

/** Finds everything that the formatting reacts to, in one pass over the text. */
export function scanFormatting(text: string): ScannedFormatting {
  return new FormattingScanner(text).scan();
}

class FormattingScanner {
  private readonly tokens: FormattingToken[] = [];
  private readonly segments: Segment[] = [];
  /** The markers of the segment so far are a chain from the first to the last. */
  private first: Marker | undefined = undefined;
  private last: Marker | undefined = undefined;
  private hasCode = false;
  private segmentStart = 0;
  /** Where the last link, variable, macro or fence ended: no link begins before. */
  private opaqueEnd = 0;
  /** Where the damaged variable that was seen last ends: in it there is no place. */
  private damagedEnd = 0;
  /** False once a fence was found to have no end: then no later one has. */
  private fencesMayClose = true;

  constructor(private readonly text: string) {}

  scan(): ScannedFormatting {
    const { text } = this;
    const { length } = text;
    let offset = this.startLine(0);
    while (offset < length) {
      const unit = text.charCodeAt(offset);
      if (unit < 128 && STOPS[unit] === 1) offset = this.look(unit, offset);
      else offset++;
    }
    this.endSegment(length);
    return { tokens: this.tokens, segments: this.segments };
  }

  /** Handles the stop unit at the offset and returns where to go on. */
  private look(unit: number, offset: number): number {
    switch (unit) {
      case LINE_FEED:
      case CARRIAGE_RETURN:
        return this.endLine(unit, offset);
      case BACKTICK:
        return this.readFence(offset) ?? this.addMarker(BACKTICK, offset);
      case ASTERISK:
        return isKeycap(this.text, offset) ? offset + 1 : this.addMarker(ASTERISK, offset);
      case UNDERSCORE:
      case TILDE:
        return this.addMarker(unit, offset);
      case COLON:
        return this.readLink(urlStartAtColon(this.text, offset, this.opaqueEnd), offset);
      case DOT:
        return this.readLink(urlStartAtDot(this.text, offset, this.opaqueEnd), offset);
      default:
        return this.skipPlace(offset);
    }
  }

  private addMarker(unit: MarkerUnit, offset: number): number {
    const marker = createMarker(offset, unit, this.last);
    this.tokens.push(marker);
    this.first ??= marker;
    this.last = marker;
    if (unit === BACKTICK) this.hasCode = true;
    return offset + 1;
  }

  private readLink(start: number, offset: number): number {
    if (start < 0) return offset + 1;
    const end = this.linkEnd(start);
    if (end === start) return offset + 1;
    this.tokens.push({ kind: 'link', start, end });
    this.opaqueEnd = end;
    return end;
  }

  /** For the formatting a variable or macro is one thing, whatever its name holds. */
  private skipPlace(offset: number): number {
    const place = offset < this.damagedEnd ? undefined : readPlace(this.text, offset);
    if (place === undefined) return offset + 1;
    if (!place.isPlace) {
      this.damagedEnd = place.end;
      return offset + 1;
    }
    this.opaqueEnd = place.end;
    return place.end;
  }

  /** The end of a link; a variable or macro with whitespace in it that begins inside belongs to it as a whole. */
  private linkEnd(start: number): number {
    const { text } = this;
    let end = urlEnd(text, start, text.length);
    for (let offset = start; offset < end; offset++) {
      const unit = text.charCodeAt(offset);
      if (unit !== OPEN_BRACE && unit !== OPEN_BRACKET) continue;
      const place = readPlace(text, offset);
      if (place === undefined) continue;
      if (place.isPlace) end = Math.max(end, place.end);
      offset = place.end - 1;
    }
    return end;
  }

  private readFence(start: number): number | undefined {
    if (!this.fencesMayClose || !this.text.startsWith(FENCE, start)) return undefined;
    const end = fenceEnd(this.text, start);
    if (end < 0) {
      this.fencesMayClose = false;
      return undefined;
    }
    this.endSegment(start);
    this.tokens.push({ kind: 'fence', start, end });
    this.segmentStart = end;
    this.opaqueEnd = end;
    return end;
  }

  private endLine(unit: number, offset: number): number {
    const isPair = unit === CARRIAGE_RETURN && this.text.charCodeAt(offset + 1) === LINE_FEED;
    const end = offset + (isPair ? 2 : 1);
    this.endSegment(offset);
    this.tokens.push({ kind: 'line-end', start: offset, end });
    return this.startLine(end);
  }

  private startLine(start: number): number {
    const prefix = linePrefix(this.text, start);
    if (prefix !== undefined) this.tokens.push(prefix);
    this.segmentStart = prefix?.end ?? start;
    this.opaqueEnd = this.segmentStart;
    return this.segmentStart;
  }

  private endSegment(end: number): void {
    const { first, last, hasCode } = this;
    if (first === undefined || last === undefined) return;
    this.segments.push({ start: this.segmentStart, end, first, last, hasCode });
    this.first = undefined;
    this.last = undefined;
    this.hasCode = false;
  }
}

/** The emoji `*️⃣` begins with an asterisk that is not a marker. */
function isKeycap(text: string, offset: number): boolean {
  const next = text.charCodeAt(offset + 1);
  return next === 0x20e3 || (next === 0xfe0f && text.charCodeAt(offset + 2) === 0x20e3);
}
