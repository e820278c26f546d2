import { englishPlural, russianPlural, type Language } from '../../vocabulary/language';
import type { TagNode } from '../../syntax/tags';
import type { HsmDocument, Section, TextSection } from '../../syntax/tree';
import { LONG_CHARACTERS } from '../../text/counting';
import { TAG_TEXTS } from '../completion/texts';
import { registeredParts } from './registered';
import type { HoverPart, HoverRequest } from './request';
import { codeMarkdown, LONGEST_QUOTE, quoteMarkdown } from '../markdown';
import { quoteFormatted } from '../markdown-formatting';
import { budgetOf, budgetsOf, type Budget } from '../../model/budgets';
import { SECTION_NAMES } from '../../vocabulary/section-names';
import { formatNumber } from '../../vocabulary/numbers';

/**
 * On a tag: what it is for, what is used of it, and what it holds. On `[#HSM#]`: as what it is
 * registered, and the whole message in short.
 */
export function tagHover(request: HoverRequest): HoverPart | undefined {
  const { document, offset, language, findings } = request;
  const found = tagAt(document, offset);
  if (!found) return undefined;
  const { tag, section } = found;
  // That a tag does not work and what it is for are two answers; the finding gives the one that counts.
  if (!tag.exact && findings.some(({ span }) => span.start === tag.span.start)) return undefined;
  const { about, detail } = TAG_TEXTS[tag.kind];
  const parts = [`**${codeMarkdown(tag.written)} — ${detail[language]}**`, about[language]];
  if (tag.kind === 'HSM') parts.push(...registeredParts(request), ...messageInShort(document, language));
  else if (section) parts.push(...sectionInShort(section, language));
  return { span: tag.span, markdown: parts.join('\n\n') };
}

function tagAt(
  document: HsmDocument,
  offset: number,
): { tag: TagNode; section: Section | undefined } | undefined {
  const isHere = ({ span }: TagNode): boolean => span.start <= offset && offset < span.end;
  if (document.hsm && isHere(document.hsm)) return { tag: document.hsm, section: document.body };
  for (const section of [...document.sections, ...document.preambleSections]) {
    if (section.tag && isHere(section.tag)) return { tag: section.tag, section };
  }
  const repeated = document.repeatedHsm.find(isHere);
  return repeated && { tag: repeated, section: undefined };
}

function messageInShort(document: HsmDocument, language: Language): string[] {
  const counters = budgetsOf(document).map((budget) => budgetText(budget, language));
  const { image } = document;
  if (image)
    counters.push(`${SECTION_NAMES.image[language]}: ${image.url ? codeMarkdown(image.url.value) : '—'}`);
  const parts = [counters.map((counter) => `- ${counter}`).join('\n')];
  for (const section of [document.head, document.body, document.foot]) {
    if (section && section.text.trim() !== '') parts.push(quoteSection(section));
  }
  return parts;
}

function sectionInShort(section: Section, language: Language): string[] {
  if (section.kind === 'image') {
    return section.url ? [codeMarkdown(section.url.value)] : [];
  }
  const parts = [budgetText(budgetOf(section), language)];
  if (section.text.trim() !== '') parts.push(quoteSection(section));
  return parts;
}

/** The section as it will show: only the body has WhatsApp's formatting. */
function quoteSection({ kind, text }: TextSection): string {
  return kind === 'body' ? quoteFormatted(text.trim(), LONGEST_QUOTE) : quoteMarkdown(text.trim());
}

/** `Body: 512 of 1,024 characters (508 visible: an emoji is several)`. */
function budgetText(budget: Budget, language: Language): string {
  const { section, allowed } = budget;
  const number = (value: number): string => formatNumber(value, language);
  const [used, limit] = [number(budget.used), number(allowed)];
  const graphemes = budget.graphemes === undefined ? undefined : number(budget.graphemes);
  const name = SECTION_NAMES[section][language];
  const why = budget.longCharacters && LONG_CHARACTERS[budget.longCharacters][language];
  if (language === 'ru') {
    const counted = graphemes === undefined ? '' : ` (видимых — ${graphemes}: ${why})`;
    return `${name}: ${used} из ${limit} ${russianPlural(allowed, 'символа', 'символов', 'символов')}${counted}`;
  }
  const counted = graphemes === undefined ? '' : ` (${graphemes} visible: ${why})`;
  return `${name}: ${used} of ${limit} ${englishPlural(allowed, 'character', 'characters')}${counted}`;
}
