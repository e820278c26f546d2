import {
  ASTERISK,
  BACKTICK,
  CARRIAGE_RETURN,
  LINE_FEED,
  TILDE,
  UNDERSCORE,
  isSpace,
} from './formatting-characters';
import { linePrefix } from './formatting-line-prefix';
import { createMarker } from './formatting-tokens';
import type { FormattingToken, Marker, MarkerUnit, ScannedFormatting, Segment } from './formatting-tokens';
import { macroEnd, variableEnd } from './opaque';
import { urlEnd, urlStartAtColon, urlStartAtDot } from './urls';

const DOT = 0x2e;
const COLON = 0x3a;
const OPEN_BRACE = 0x7b;
const OPEN_BRACKET = 0x5b;
const FENCE = '```';

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
      case OPEN_BRACE:
        return this.skipOpaque(variableEnd(this.text, offset), offset);
      default:
        return this.skipOpaque(unit === OPEN_BRACKET ? macroEnd(this.text, offset) : offset, offset);
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
    const end = urlEnd(this.text, start, this.text.length);
    if (end === start) return offset + 1;
    this.tokens.push({ kind: 'link', start, end });
    this.opaqueEnd = end;
    return end;
  }

  private skipOpaque(end: number, offset: number): number {
    if (end === offset) return offset + 1;
    this.opaqueEnd = end;
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

/**
 * The end of the fence that opens at the offset, or -1: content that is not only white space and
 * backticks, then the first three backticks behind it.
 */
function fenceEnd(text: string, start: number): number {
  let offset = start + FENCE.length;
  while (offset < text.length && isBlankInFence(text.charCodeAt(offset))) offset++;
  const close = text.indexOf(FENCE, offset);
  return close < 0 ? -1 : close + FENCE.length;
}

function isBlankInFence(unit: number): boolean {
  return unit === BACKTICK || isSpace(unit);
}

/** The emoji `*️⃣` begins with an asterisk that is no marker. */
function isKeycap(text: string, offset: number): boolean {
  const next = text.charCodeAt(offset + 1);
  return next === 0x20e3 || (next === 0xfe0f && text.charCodeAt(offset + 2) === 0x20e3);
}
