import { Character } from './characters';
import { Fact } from './facts';
import { splitImage } from './image';
import { scan } from './scanner';
import { slicerOf, type Slice } from './section-slice';
import type { TagNode } from './tags';
import { HsmDocument, type ImageSection, type Section, type TextSection } from './tree';

const NOTHING: readonly never[] = [];

/**
 * Parses a template. Takes any string, never throws, loses nothing: the tokens, joined, are the text. Time and
 * memory are linear in the length of the text.
 *
 * @param text the whole file, as the editor holds it
 */
export function parseTemplate(text: string): HsmDocument {
  const { tokens, tags, markers, characters, facts } = scan(text);
  const hsmIndex = tags.findIndex(isHsm);
  const hsm = tags[hsmIndex];
  const hasCarriageReturn = (characters & Character.CarriageReturn) !== 0;
  const slice = slicerOf(text, hasCarriageReturn);

  const bodyEnd = nextSectionStart(tags, hsmIndex, text.length);
  const body: TextSection = { kind: 'body', tag: hsm, ...slice(hsm?.span.end ?? 0, bodyEnd) };
  const sections = sectionsOf(text, tags, hsmIndex + 1, tags.length, text.length, slice);
  const repeatedHsm = hsm ? repeatedHsmOf(tags, hsmIndex) : NOTHING;
  const structure = structureOf(sections);
  const isUsual = repeatedHsm.length === 0 && hsm?.span.start === 0;

  return new HsmDocument({
    text,
    tokens,
    markers,
    characters,
    facts: facts | structure.facts | (isUsual ? 0 : Fact.UnusualStructure),
    preamble: hsm && hsm.span.start > 0 ? { start: 0, end: hsm.span.start } : undefined,
    hsm,
    body,
    sections,
    preambleSections: hsm ? sectionsOf(text, tags, 0, hsmIndex, hsm.span.start, slice) : NOTHING,
    repeatedHsm,
    damagedTags: (facts & Fact.DamagedTag) === 0 ? NOTHING : tags.filter((tag) => !tag.exact),
    head: structure.head,
    image: structure.image,
    foot: structure.foot,
  });
}

function isHsm(tag: TagNode): boolean {
  return tag.kind === 'HSM';
}

/** Where the section that the tag at the index opens ends: a second `[#HSM#]` is text and ends nothing. */
function nextSectionStart(tags: readonly TagNode[], index: number, limit: number): number {
  for (let next = index + 1; next < tags.length; next++) {
    const tag = tags[next];
    if (tag !== undefined && tag.kind !== 'HSM') return Math.min(tag.span.start, limit);
  }
  return limit;
}

/** The sections of the tags from one index to another; the last one ends at the limit. */
function sectionsOf(
  file: string,
  tags: readonly TagNode[],
  from: number,
  to: number,
  limit: number,
  slice: Slice,
): readonly Section[] {
  if (from >= to) return NOTHING;
  const sections: Section[] = [];
  for (let index = from; index < to; index++) {
    const tag = tags[index];
    if (tag === undefined || tag.kind === 'HSM') continue;
    const { span, raw, text } = slice(tag.span.end, nextSectionStart(tags, index, limit));
    if (tag.kind === 'IMAGE') {
      const { url, rest } = splitImage(file, span);
      sections.push({ kind: 'image', tag, span, raw, text, url, rest });
    } else {
      const kind = tag.kind === 'HEAD' ? 'head' : 'foot';
      sections.push({ kind, tag, span, raw, text });
    }
  }
  return sections;
}

function repeatedHsmOf(tags: readonly TagNode[], hsmIndex: number): readonly TagNode[] {
  for (let index = hsmIndex + 1; index < tags.length; index++) {
    if (tags[index]?.kind === 'HSM') return tags.slice(index).filter(isHsm);
  }
  return NOTHING;
}

interface Structure {
  head: TextSection | undefined;
  image: ImageSection | undefined;
  foot: TextSection | undefined;
  facts: number;
}

/** The first section of each kind; a repeated one, and a header after the footer, are unusual. */
function structureOf(sections: readonly Section[]): Structure {
  const found: Structure = { head: undefined, image: undefined, foot: undefined, facts: 0 };
  for (const section of sections) {
    let isUsual = true;
    if (section.kind === 'foot') {
      isUsual = found.foot === undefined;
      found.foot ??= section;
      found.facts |= Fact.Foot;
    } else if (section.kind === 'image') {
      isUsual = found.image === undefined && found.foot === undefined;
      found.image ??= section;
      found.facts |= Fact.Image;
    } else {
      isUsual = found.head === undefined && found.foot === undefined;
      if (section.kind === 'head') found.head ??= section;
      found.facts |= Fact.Head;
    }
    if (!isUsual) found.facts |= Fact.UnusualStructure;
  }
  return found;
}
