import type { CompletionItem } from 'vscode-languageserver-types';
import { foldLookalikes } from '../../syntax/lookalikes';
import { resolveTagName } from '../../syntax/tag-names';
import {
  canonicalTag,
  SECTION_TAG_KINDS,
  TAG_ALIASES,
  TAG_LAYOUTS,
  type SectionTagKind,
  type TagKind,
} from '../../syntax/tags';
import { completionItem, touches, type CompletionPlace } from './request';
import { TAG_TEXTS, TAKEN_TEXTS } from './texts';
import type { Typed } from './typed';

const KEYWORD = 14;
/** Without a bracket only this many capitals (or small letters) of a name ask for a tag: words are written here. */
const CAPITALS_WITHOUT_BRACKET = 2;
const SMALL_LETTERS_WITHOUT_BRACKET = 3;

/** `[#HSM#]` where it is missing, and the section tags that the message does not have yet. */
export function tagItems(place: CompletionPlace): CompletionItem[] {
  const reasons = takenReasons(place).map((kind) => TAKEN_TEXTS[kind][place.language]);
  return freeTags(place).flatMap((kind, index) => {
    const filterText = tagFilterText(place, kind);
    if (filterText === undefined) return [];
    const { detail, about } = TAG_TEXTS[kind];
    const documentation = [about[place.language], ...reasons].join('\n\n');
    return [
      completionItem(place, {
        label: canonicalTag(kind),
        kind: KEYWORD,
        detail: detail[place.language],
        documentation,
        newText: canonicalTag(kind),
        filterText,
        sortText: `1${index}`,
      }),
    ];
  });
}

/** Whether nothing but whitespace precedes the place, and `[#HSM#]` is missing. */
export function isStartWithoutHsm({ document, replaced }: CompletionPlace): boolean {
  const hasHsm = document.hsm !== undefined && !touches(document.hsm.span, replaced);
  return (
    !hasHsm &&
    document.text
      .slice(0, replaced.start)
      .replace(/\ufeff/g, '')
      .trim() === ''
  );
}

/** The tags that may be written at the place. */
export function freeTags(place: CompletionPlace): TagKind[] {
  if (isStartWithoutHsm(place)) return ['HSM'];
  if (!place.section) return [];
  const taken = takenTags(place);
  const hasHeader = taken.has('HEAD') || taken.has('IMAGE');
  return SECTION_TAG_KINDS.filter((kind) => (kind === 'FOOT' ? !taken.has('FOOT') : !hasHeader));
}

function takenTags({ document, replaced }: CompletionPlace): Set<SectionTagKind> {
  const taken = new Set<SectionTagKind>();
  for (const { tag } of document.sections) {
    if (tag && tag.kind !== 'HSM' && !touches(tag.span, replaced)) taken.add(tag.kind);
  }
  return taken;
}

/** The sections that keep tags out of the list. Named beside those that are in it. */
export function takenReasons(place: CompletionPlace): SectionTagKind[] {
  const taken = takenTags(place);
  const header = taken.has('IMAGE') ? 'IMAGE' : 'HEAD';
  return SECTION_TAG_KINDS.filter((kind) => taken.has(kind) && (kind === 'FOOT' || kind === header));
}

/** The filter text of a tag; undefined when what is typed cannot become this tag. */
export function tagFilterText(place: CompletionPlace, kind: TagKind): string | undefined {
  const { typed, typedText } = place;
  const canonical = canonicalTag(kind);
  const layouts = namesOf(TAG_LAYOUTS, kind);
  if (!typed) return [canonical, kind, ...layouts].join(' ');
  if (typed.kind !== 'tag') return undefined;
  const names = [kind, ...layouts];
  const hasBracket = /[[(]/.test(typed.opening);
  if (hasBracket) names.push(...namesOf(TAG_ALIASES, kind));
  if (typed.name === '') {
    if (!hasBracket && !isMarkAskingFor(place, kind)) return undefined;
    const opening = canonical.startsWith(typed.opening) ? canonical.slice(0, 2) : typed.opening;
    return `${opening}${names.join(' ')} ${canonical}`;
  }
  const rest = restOfName(typed, kind, names);
  // Where `[#HSM#]` is offered nothing is written yet, so any beginning of it means it.
  if (rest === undefined || (!hasBracket && kind !== 'HSM' && !isTagLike(typed, rest))) return undefined;
  return `${typedText}${rest}${canonical.slice(-2)} ${canonical}`;
}

/** What is still to be typed of the tag's name, in whatever way it was begun; undefined when it is another's. */
function restOfName({ name }: Typed, kind: TagKind, names: readonly string[]): string | undefined {
  const upper = name.toUpperCase();
  const folded = foldLookalikes(name);
  const begun = names.find((candidate) => candidate.startsWith(upper) || candidate.startsWith(folded));
  if (begun !== undefined) return begun.slice(name.length);
  return resolveTagName(upper, true)?.kind === kind ? '' : undefined;
}

/** A lone `*` or `#` is a tag only when the author asks: `*` also opens bold text, and `#` begins a number. */
function isMarkAskingFor({ typed, typedCharacter }: CompletionPlace, kind: TagKind): boolean {
  if (kind === 'HSM') return typed?.opening !== '*';
  return typed?.opening === '*' && typedCharacter === undefined;
}

/** Without a bracket a word is more likely than a tag, so it must look like one; a whole small word never does. */
function isTagLike({ name }: Typed, rest: string): boolean {
  if (name === name.toUpperCase()) return name.length >= CAPITALS_WITHOUT_BRACKET;
  return name === name.toLowerCase() && name.length >= SMALL_LETTERS_WITHOUT_BRACKET && rest !== '';
}

function namesOf(table: ReadonlyMap<string, TagKind>, kind: TagKind): string[] {
  return [...table].filter(([, named]) => named === kind).map(([name]) => name);
}
