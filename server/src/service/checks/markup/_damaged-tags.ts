import type { LocalizedText } from '../../vocabulary/language';
import type { Span } from '../../vocabulary/span';
import { canonicalTag, type TagNode } from '../../syntax/tags';
import type { HsmDocument } from '../../syntax/tree';
import type { CheckContext } from '../types';
import type { Repair, TextEdit } from '../../vocabulary/edits';

/** The checks that share the damaged tags among them. */
export type DamagedTagCheck =
  'malformed-tag' | 'tag-homoglyph' | 'misspelled-tag' | 'tag-inner-space' | 'tag-case';

/** The one check that speaks about a damaged tag: the gravest defect decides. */
export function checkOfDamagedTag({ defects }: TagNode): DamagedTagCheck {
  if (defects.includes('bracket')) return 'malformed-tag';
  if (defects.includes('homoglyph')) return 'tag-homoglyph';
  if (defects.some((defect) => defect === 'layout' || defect === 'alias' || defect === 'typo')) {
    return 'misspelled-tag';
  }
  return defects.includes('space') ? 'tag-inner-space' : 'tag-case';
}

/** The damaged tags that a check speaks about, in file order. */
export function damagedTagsFor(document: HsmDocument, id: DamagedTagCheck): TagNode[] {
  return document.damagedTags.filter((tag) => checkOfDamagedTag(tag) === id);
}

/** Belongs to the sign before it: `*️` is half of an emoji. */
const SELECTOR = /[\ufe0e\ufe0f]/;

/**
 * Whether only the author can say what was meant: the tag was found by its likeness, a bracket before it would make the
 * repaired one doubled, or its last sign may belong to an emoji.
 */
function isGuess(tag: TagNode, text: string): boolean {
  return (
    tag.defects.includes('typo') || touchesBracket(tag, text) || SELECTOR.test(text.charAt(tag.span.end))
  );
}

function touchesBracket({ span: { start } }: TagNode, text: string): boolean {
  return text[start - 1] === '[' && text[start - 2] !== '[';
}

const title = (tag: TagNode): LocalizedText => {
  const tagText = canonicalTag(tag.kind);
  return { en: `Write it as ${tagText}`, ru: `Исправить на ${tagText}` };
};

/** Writes the tag as BPMSoft's page shows it, together with a bracket that precedes it. */
function rewrite(tag: TagNode, text: string): TextEdit[] {
  const { start, end } = tag.span;
  const span = { start: touchesBracket(tag, text) ? start - 1 : start, end };
  return [{ span, newText: canonicalTag(tag.kind) }];
}

/** The `fix` of a check of damaged tags. */
export const rewriteFix = {
  title,
  edits: (tag: TagNode, _span: Span, { document }: CheckContext): TextEdit[] | undefined =>
    isGuess(tag, document.text) ? undefined : rewrite(tag, document.text),
};

/** The `suggest` of a check of damaged tags: for names that were guessed. */
export function suggestRewrite(tag: TagNode, _span: Span, { document }: CheckContext): Repair[] {
  return isGuess(tag, document.text) ? [{ title: title(tag), edits: rewrite(tag, document.text) }] : [];
}

/** The `cannotWork` of what is meant as a tag and is none. */
export const LOSES_PART: LocalizedText = {
  en: 'BPMSoft does not recognize the tag, so the message loses this part.',
  ru: 'BPMSoft такой тег не распознает, и эта часть сообщения потеряется.',
};

/** What becomes of a damaged tag, for the end of a message. */
export function consequence(tag: TagNode): LocalizedText {
  const tagText = canonicalTag(tag.kind);
  // A later one is a second tag, and only text.
  if (tag.kind === 'HSM' && tag.span.start === 0) {
    return {
      en: `BPMSoft will not recognize the template, and nothing will be sent. Write ${tagText}.`,
      ru: `BPMSoft не сочтёт текст шаблоном и ничего не отправит. Напишите ${tagText}.`,
    };
  }
  return {
    en: `BPMSoft treats it as text, and the customer sees it. Write ${tagText}.`,
    ru: `BPMSoft примет его за обычный текст, и его увидит клиент. Напишите ${tagText}.`,
  };
}
