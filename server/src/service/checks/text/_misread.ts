import { Character } from '../../syntax/characters';
import type { HsmDocument } from '../../syntax/tree';
import type { Span } from '../../vocabulary/span';
import { findMisreadText } from '../../text/wrong-encoding';
import { textRegions } from '../../model/text-regions';

/** A stretch of a template that was read in a wrong encoding. */
export interface Misread {
  readonly span: Span;
  /** What was written, in place of the stretch. */
  readonly repaired: string;
}

/** Without such characters nothing is looked for. */
export const MISREAD_CHARACTERS = Character.LatinSupplement;

/** The stretches that were read in a wrong encoding, in file order, at most one in each part of the template. */
export function misreadsOf(document: HsmDocument): readonly Misread[] {
  return document.once(findMisreads);
}

function findMisreads(document: HsmDocument): readonly Misread[] {
  if ((document.characters & MISREAD_CHARACTERS) === 0) return [];
  return textRegions(document).flatMap((region): Misread[] => {
    const misread = findMisreadText(document.text.slice(region.start, region.end));
    if (!misread) return [];
    const { start, end, repaired } = misread;
    return [{ span: { start: region.start + start, end: region.start + end }, repaired }];
  });
}
