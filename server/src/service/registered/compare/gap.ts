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
  const before = new Walk(pattern, text, 1, { theirs: pattern.text.length, ours: text.length }).run();
  // What is the same from the beginning is not counted from the end once more: «заказ готов» and «заказ уже готов» have two spaces.
  const after = new Walk(pattern, text, -1, before).run();
  return {
    theirs: { start: before.theirs, end: after.theirs },
    ours: { start: before.ours, end: after.ours },
  };
}

/** An offset in each of the two texts. */
interface Offsets {
  readonly theirs: number;
  readonly ours: number;
}

/** How far a text and a registered one are the same, from one of their ends up to a limit. */
class Walk {
  private theirs: number;
  private ours: number;
  private place: number;

  constructor(
    private readonly pattern: Pattern,
    private readonly text: string,
    private readonly step: 1 | -1,
    private readonly limit: Offsets,
  ) {
    this.theirs = step === 1 ? 0 : pattern.text.length;
    this.ours = step === 1 ? 0 : text.length;
    this.place = step === 1 ? 0 : pattern.placeholders.length - 1;
  }

  run(): Offsets {
    const { text: registered } = this.pattern;
    while (this.theirs !== this.limit.theirs) {
      const place = this.pattern.placeholders[this.place];
      if (place && this.theirs === (this.step === 1 ? place.span.start : place.span.end)) {
        if (!this.passPlace(place)) break;
        continue;
      }
      const theirs = this.afterTheirs(this.theirs);
      const ours = this.afterOurs(this.ours);
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
    const token = slice(registered, next, this.afterTheirs(next));
    let end = this.afterOurs(this.ours);
    if (end === this.ours) return false;
    while (end !== this.limit.ours && this.tokenAt(end) !== token) {
      if (this.tokenAt(end) === '\n') {
        // The value ends with the line only where the placeholder does.
        return false;
      }
      end = this.afterOurs(end);
    }
    if (token !== '' && end === this.limit.ours) return false;
    this.theirs = next;
    this.ours = end;
    this.place += this.step;
    return true;
  }

  private tokenAt(offset: number): string {
    return slice(this.text, offset, this.afterOurs(offset));
  }

  private afterTheirs(offset: number): number {
    return afterToken(this.pattern.text, offset, this.step, this.limit.theirs);
  }

  private afterOurs(offset: number): number {
    return afterToken(this.text, offset, this.step, this.limit.ours);
  }
}

function slice(text: string, from: number, to: number): string {
  return from < to ? text.slice(from, to) : text.slice(to, from);
}

/** After the word or the one character at an offset; going back, before the one that ends there. Never beyond the limit. */
function afterToken(text: string, offset: number, step: 1 | -1, limit: number): number {
  const shift = step === 1 ? 0 : -1;
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
