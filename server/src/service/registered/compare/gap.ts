import type { NamedPlace } from '../../model/placeholders';
import { Character, characterClass } from '../../syntax/characters';
import type { Span } from '../../vocabulary/span';
import type { Pattern } from './pattern';

/** The place at which a text differs from a registered one that it does not fit. */
export interface Gap {
  /** In the registered text. */
  readonly theirs: Span;
  /** In ours. */
  readonly ours: Span;
}

/**
 * The stretch between what is the same from the beginning and what is the same from the end, in whole words; a placeholder takes
 * everything up to the word that follows it. Linear in the length.
 */
export function gapOf(pattern: Pattern, text: string): Gap {
  const before = new Walk(pattern, text, 1).run();
  const after = new Walk(pattern, text, -1).run();
  return {
    theirs: { start: before.theirs, end: Math.max(before.theirs, after.theirs) },
    ours: { start: before.ours, end: Math.max(before.ours, after.ours) },
  };
}

/** How far a text and a registered one are the same, from one of their ends. */
class Walk {
  private theirs: number;
  private ours: number;
  private place: number;

  constructor(
    private readonly pattern: Pattern,
    private readonly text: string,
    private readonly step: 1 | -1,
  ) {
    this.theirs = step === 1 ? 0 : pattern.text.length;
    this.ours = step === 1 ? 0 : text.length;
    this.place = step === 1 ? 0 : pattern.placeholders.length - 1;
  }

  run(): { readonly theirs: number; readonly ours: number } {
    const { text: registered } = this.pattern;
    while (!this.isAtEnd(registered, this.theirs)) {
      const place = this.pattern.placeholders[this.place];
      if (place && this.theirs === (this.step === 1 ? place.span.start : place.span.end)) {
        if (!this.passPlace(place)) break;
        continue;
      }
      const theirs = afterToken(registered, this.theirs, this.step);
      const ours = afterToken(this.text, this.ours, this.step);
      if (ours === this.ours || slice(registered, this.theirs, theirs) !== slice(this.text, this.ours, ours))
        break;
      this.theirs = theirs;
      this.ours = ours;
    }
    return { theirs: this.theirs, ours: this.ours };
  }

  /** Takes a value up to the token that follows the placeholder; false when that is not in the line. */
  private passPlace({ span }: NamedPlace): boolean {
    const { text: registered } = this.pattern;
    const next = this.step === 1 ? span.end : span.start;
    const token = slice(registered, next, afterToken(registered, next, this.step));
    let end = afterToken(this.text, this.ours, this.step);
    if (end === this.ours) return false;
    while (!this.isAtEnd(this.text, end) && this.tokenAt(end) !== token) {
      if (this.tokenAt(end) === '\n') {
        // The value ends with the line only where the placeholder does.
        return false;
      }
      end = afterToken(this.text, end, this.step);
    }
    if (token !== '' && this.isAtEnd(this.text, end)) return false;
    this.theirs = next;
    this.ours = end;
    this.place += this.step;
    return true;
  }

  private tokenAt(offset: number): string {
    return slice(this.text, offset, afterToken(this.text, offset, this.step));
  }

  private isAtEnd(text: string, offset: number): boolean {
    return this.step === 1 ? offset >= text.length : offset <= 0;
  }
}

function slice(text: string, from: number, to: number): string {
  return from < to ? text.slice(from, to) : text.slice(to, from);
}

/** After the word or the one character at an offset; going back, before the one that ends there. */
function afterToken(text: string, offset: number, step: 1 | -1): number {
  const shift = step === 1 ? 0 : -1;
  const limit = step === 1 ? text.length : 0;
  if (offset === limit) return offset;
  let end = offset + step;
  if (!isWord(text.charCodeAt(offset + shift))) {
    const isPair = end !== limit && isSurrogatePair(text, Math.min(offset, end) + (step === 1 ? 0 : -1));
    return isPair ? end + step : end;
  }
  while (end !== limit && isWord(text.charCodeAt(end + shift))) end += step;
  return end;
}

const WORD =
  Character.Latin |
  Character.Cyrillic |
  Character.Digit |
  Character.Other |
  Character.RightToLeft |
  Character.Combining;

function isWord(unit: number): boolean {
  return (characterClass(unit) & WORD) !== 0;
}

function isSurrogatePair(text: string, offset: number): boolean {
  return (text.charCodeAt(offset) & 0xfc00) === 0xd800 && (text.charCodeAt(offset + 1) & 0xfc00) === 0xdc00;
}
