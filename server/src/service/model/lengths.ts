import { LIMITS, type Limit } from '../vocabulary/limits';
import type { HsmDocument, Section, TextSection } from '../syntax/tree';
import { canonicalTag } from '../syntax/tags';
import { isBlank } from './blank';
import { PlaceholderKind, placeholdersIn, placeholdersOfFile } from './placeholders';

/** How long each part of the message may be. */
export const SECTION_LIMITS: Readonly<Record<TextSection['kind'], Limit>> = {
  body: LIMITS.body,
  head: LIMITS.header,
  foot: LIMITS.footer,
};

/**
 * The length from which a part is close to its limit.
 *
 * @param percent of the limit, 1 to 100
 */
export function nearLimitOf(kind: TextSection['kind'], percent: number = LIMITS.nearLimit.value): number {
  return Math.ceil((SECTION_LIMITS[kind].value * percent) / 100);
}

/**
 * The length of a section once its damaged variables are completed, in UTF-16 units: `{{1}` grows by a brace. So
 * the checks of length can speak before, and completing a variable brings nothing new to light.
 */
export function completedLength(document: HsmDocument, section: Section): number {
  let length = section.text.length;
  for (const { span, name } of placeholdersIn(document, section, PlaceholderKind.Damaged)) {
    length += Math.max(0, `{{${name}}}`.length - (span.end - span.start));
  }
  return length;
}

/** Whether a text that fits now is too long once its damaged variables are completed. */
export function outgrowsLimit(document: HsmDocument, section: TextSection): boolean {
  const limit = SECTION_LIMITS[section.kind].value;
  return section.text.length <= limit && completedLength(document, section) > limit;
}

/** How many units a template still lacks: `[#HSM#]`, brackets of damaged tags, braces of damaged variables. */
export function missingLength(document: HsmDocument): number {
  let missing = document.hsm || isBlank(document.text) ? 0 : canonicalTag('HSM').length;
  for (const { kind, written } of document.damagedTags) {
    missing += Math.max(0, canonicalTag(kind).length - written.length);
  }
  // Also those before `[#HSM#]`: they are in the field, too.
  for (const { name, span } of placeholdersOfFile(document, PlaceholderKind.Damaged)) {
    missing += Math.max(0, `{{${name}}}`.length - (span.end - span.start));
  }
  return missing;
}
