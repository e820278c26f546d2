import { Character } from './characters';
import { Fact } from './facts';
import { splitImage } from './image';
import { scan } from './scanner';
import type { Span } from './span';
import type { TagNode } from './tags';
import { HsmDocument, type ImageSection, type Section, type TextSection } from './tree';

/**
 * Parses a template. Takes any string, never throws, loses nothing: the tokens, joined, are the text. Time and
 * memory are linear in the length of the text.
 *
 * @param text the whole file, as the editor holds it
 */
export function parseTemplate(text: string): HsmDocument {
  const { tokens, tags, characters, facts: scannedFacts } = scan(text);
  const hsmIndex = tags.findIndex((tag) => tag.kind === 'HSM');
  const hsm = tags[hsmIndex];
  const hasCarriageReturn = (characters & Character.CarriageReturn) !== 0;
  const build = (from: number, to: number, limit: number): Section[] => {
    const sections: Section[] = [];
    for (let index = from; index < to; index++) {
      const tag = tags[index];
      if (tag === undefined || tag.kind === 'HSM') continue;
      sections.push(
        section(
          text,
          tag,
          { start: tag.span.end, end: nextSectionStart(tags, index, limit) },
          hasCarriageReturn,
        ),
      );
    }
    return sections;
  };

  const bodyStart = hsm?.span.end ?? 0;
  const bodyEnd = nextSectionStart(tags, hsmIndex, text.length);
  const body = textSection(text, 'body', hsm, { start: bodyStart, end: bodyEnd }, hasCarriageReturn);
  const sections = tags.length > hsmIndex + 1 ? build(hsmIndex + 1, tags.length, text.length) : [];
  const preambleSections = hsm !== undefined && hsmIndex > 0 ? build(0, hsmIndex, hsm.span.start) : [];

  let facts = scannedFacts;
  let head: TextSection | undefined;
  let image: ImageSection | undefined;
  let foot: TextSection | undefined;
  let previousRank = 0;
  for (const candidate of sections) {
    const rank = candidate.kind === 'foot' ? 2 : 1;
    if (rank < previousRank) facts |= Fact.UnusualStructure;
    previousRank = rank;
    if (candidate.kind === 'image') {
      if (image) facts |= Fact.UnusualStructure;
      image ??= candidate;
    } else if (candidate.kind === 'foot') {
      if (foot) facts |= Fact.UnusualStructure;
      foot ??= candidate;
    } else {
      if (head) facts |= Fact.UnusualStructure;
      head ??= candidate;
    }
  }
  if (head) facts |= Fact.Head;
  if (image) facts |= Fact.Image;
  if (foot) facts |= Fact.Foot;
  const repeatedHsm = tags.filter((tag, index) => tag.kind === 'HSM' && index !== hsmIndex);
  if (repeatedHsm.length > 0 || hsm?.span.start !== 0) facts |= Fact.UnusualStructure;

  return new HsmDocument({
    text,
    tokens,
    characters,
    facts,
    preamble: hsm !== undefined && hsm.span.start > 0 ? { start: 0, end: hsm.span.start } : undefined,
    hsm,
    body,
    sections,
    preambleSections,
    repeatedHsm,
    damagedTags: (facts & Fact.DamagedTag) === 0 ? [] : tags.filter((tag) => !tag.exact),
    head,
    image,
    foot,
  });
}

/** Where the section that the tag at the index opens ends: a second `[#HSM#]` is text and ends nothing. */
function nextSectionStart(tags: readonly TagNode[], index: number, limit: number): number {
  for (let next = index + 1; next < tags.length; next++) {
    const tag = tags[next];
    if (tag !== undefined && tag.kind !== 'HSM') return Math.min(tag.span.start, limit);
  }
  return limit;
}

function section(text: string, tag: TagNode, span: Span, hasCarriageReturn: boolean): Section {
  if (tag.kind === 'IMAGE') {
    const raw = text.slice(span.start, span.end);
    const sectionText = normalizedText(text, raw, span, hasCarriageReturn);
    return { kind: 'image', tag, span, raw, text: sectionText, ...splitImage(raw, span.start) };
  }
  return textSection(text, tag.kind === 'HEAD' ? 'head' : 'foot', tag, span, hasCarriageReturn);
}

function textSection(
  text: string,
  kind: TextSection['kind'],
  tag: TagNode | undefined,
  span: Span,
  hasCarriageReturn: boolean,
): TextSection {
  const raw = text.slice(span.start, span.end);
  return { kind, tag, span, raw, text: normalizedText(text, raw, span, hasCarriageReturn) };
}

/** Line ends as LF; the one final line end of the file does not count (`grammar.md`, section 3). */
function normalizedText(text: string, raw: string, span: Span, hasCarriageReturn: boolean): string {
  const lines = hasCarriageReturn ? raw.replace(/\r\n?/g, '\n') : raw;
  return span.end === text.length && lines.endsWith('\n') ? lines.slice(0, -1) : lines;
}
