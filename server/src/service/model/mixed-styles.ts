import type { HsmDocument } from '../syntax/tree';
import { placeholdersIn, type Placeholder } from './placeholders';

/** Two variables of one template that are written in different ways. */
export interface MixedStyles {
  readonly first: Placeholder;
  readonly other: Placeholder;
}

/**
 * The first variable and the first one that is written in another way: a number among names, or a name among
 * numbers. Footers are left out, because a footer must have no variable anyway.
 */
export function findMixedStyles(document: HsmDocument): MixedStyles | undefined {
  return document.once(mixedStylesIn);
}

function mixedStylesIn(document: HsmDocument): MixedStyles | undefined {
  let first: Placeholder | undefined;
  for (const section of document.allSections) {
    if (section.kind !== 'body' && section.kind !== 'head') continue;
    for (const place of placeholdersIn(document, section)) {
      if (place.form === 'invalid') continue;
      if (!first) first = place;
      else if (place.form !== first.form) return { first, other: place };
    }
  }
  return undefined;
}

/** Whether one template has numbers and names, and so no numbering to check. */
export function mixesStyles(document: HsmDocument): boolean {
  return findMixedStyles(document) !== undefined;
}
