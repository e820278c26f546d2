import { fold } from '../registered/compare/fold';
import { gapOf } from '../registered/compare/gap';
import { writtenPlaces, type Pattern } from '../registered/compare/pattern';
import { showUnseen } from '../text/visible';
import { align, type Step } from './align';
import { piecesOf, type Piece } from './pieces';

/** A part of a message that can be compared. */
export type PartName = 'header' | 'body' | 'footer';

/** A place at which a sent text and a template differ. */
export interface TextDifference {
  readonly part: PartName;
  /** `characters`: reads the same · `missing` or `extra` in the sent text · `changed`: other words. */
  readonly kind: 'characters' | 'missing' | 'extra' | 'changed';
  readonly theirs: string;
  readonly yours: string;
  /** The word before it in the sent text; empty at the beginning. */
  readonly after: string;
}

/** What replaces a placeholder of the template in a sent text. */
export interface SentValue {
  readonly part: PartName;
  readonly name: string;
  readonly text: string;
}

/** A part of both texts with what differs between ⟦ and ⟧; what cannot be seen there is written as its code point. */
export interface MarkedPart {
  readonly part: PartName;
  readonly theirs: string;
  readonly yours: string;
}

/** How a part of a sent text differs from a template's. */
export interface PartComparison {
  readonly differences: readonly TextDifference[];
  readonly values: readonly SentValue[];
  /** Undefined when nothing differs, and for texts that are too long to be marked. */
  readonly marked: MarkedPart | undefined;
  /** How much differs, in characters. */
  readonly cost: number;
}

/**
 * Compares a part of a sent text with a template's, down to characters that cannot be seen. Unlike the comparison with registered
 * texts, it takes any value for a placeholder, so that one which cannot be sent is found.
 *
 * @param sent LF
 */
export function comparePart(part: PartName, pattern: Pattern, sent: string): PartComparison {
  const theirs = piecesOf(pattern.text, pattern.placeholders);
  const ours = piecesOf(sent, writtenPlaces(sent));
  const alignment = align(theirs, ours);
  if (!alignment) return wholeGap(part, pattern, sent);
  const reader = new StepReader(part, theirs, ours);
  for (const step of alignment.steps) reader.read(step);
  return { ...reader.finish(), cost: alignment.cost };
}

/** For texts that are too long to be aligned: one difference from the first word that differs to the last. */
function wholeGap(part: PartName, pattern: Pattern, sent: string): PartComparison {
  const { theirs, ours } = gapOf(pattern, sent);
  const [registered, yours] = [
    pattern.text.slice(theirs.start, theirs.end),
    sent.slice(ours.start, ours.end),
  ];
  const cost = registered.length + yours.length;
  if (cost === 0) return { differences: [], values: [], marked: undefined, cost };
  const differences = [differenceOf(part, registered, yours, '')];
  return { differences, values: [], marked: undefined, cost };
}

class StepReader {
  private readonly differences: TextDifference[] = [];
  private readonly values: { part: PartName; name: string; text: string }[] = [];
  private theirText = '';
  private ourText = '';
  private lastWord = '';
  private markedTheirs = '';
  private markedOurs = '';

  constructor(
    private readonly part: PartName,
    private readonly theirs: readonly Piece[],
    private readonly ours: readonly Piece[],
  ) {}

  read({ kind, theirs, ours }: Step): void {
    const their = this.theirs[theirs];
    const our = this.ours[ours];
    if (kind === 'missing' || kind === 'alike') this.theirText += their?.text ?? '';
    if (kind === 'extra' || kind === 'alike') this.ourText += our?.text ?? '';
    if (kind === 'missing' || kind === 'alike' || kind === 'extra') return;
    this.close();
    const value = this.values.at(-1);
    if (kind === 'open') this.values.push({ part: this.part, name: their?.place ?? '', text: '' });
    else if (kind === 'value' && value) value.text += our?.text ?? '';
    if (kind !== 'value') this.markedTheirs += their?.text ?? '';
    if (kind !== 'open') this.markedOurs += our?.text ?? '';
    if (kind !== 'open' && our && our.seen !== '') this.lastWord = our.text;
  }

  finish(): Omit<PartComparison, 'cost'> {
    this.close();
    const { part, differences, values } = this;
    const marked = { part, theirs: this.markedTheirs, yours: this.markedOurs };
    return { differences, values, marked: differences.length > 0 ? marked : undefined };
  }

  private close(): void {
    const [theirs, yours] = [this.theirText, this.ourText];
    [this.theirText, this.ourText] = ['', ''];
    if (theirs === yours) return;
    this.differences.push(differenceOf(this.part, theirs, yours, this.lastWord));
    this.markedTheirs += `⟦${shown(theirs)}⟧`;
    this.markedOurs += `⟦${shown(yours)}⟧`;
  }
}

function differenceOf(part: PartName, theirs: string, yours: string, after: string): TextDifference {
  const kind = isAlike(theirs, yours)
    ? 'characters'
    : yours === ''
      ? 'missing'
      : theirs === ''
        ? 'extra'
        : 'changed';
  return { part, kind, theirs, yours, after };
}

/** What differs is seen, too, where it is whitespace. */
function shown(text: string): string {
  return showUnseen(text.replaceAll(' ', '␣').replaceAll('\n', '↵').replaceAll('\t', '→'));
}

function isAlike(theirs: string, yours: string): boolean {
  return fold(theirs).text === fold(yours).text;
}
