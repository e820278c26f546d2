import { splitImage } from './image';
import { slicerOf } from './section-slice';
import { canonicalTag, exactTagKind, type TagKind, type TagNode } from './tags';
import type { HsmDocument, ImageSection, TextSection } from './tree';

/** The parts of a message in one reading of a template. */
export type TemplateParts = Pick<HsmDocument, 'body' | 'head' | 'image' | 'foot'>;

const SECTION_TAGS = /\[\*(HEAD|IMAGE|FOOT)\*\]/g;

/**
 * Reads a template as BPMSoft's page describes it: only tags that are spelled exactly count, `[#HSM#]` only at the very
 * beginning, each section tag once. Everything else is text. Takes any string, never throws; linear in the length.
 *
 * What BPMSoft does with the second tag of a kind is not known; here it is text, so that nothing of it is lost.
 */
export function readExactTags(text: string): TemplateParts {
  const slice = slicerOf(text, text.includes('\r'));
  const start = canonicalTag('HSM');
  const hsm = text.startsWith(start) ? tagNode('HSM', 0) : undefined;
  const tags = firstTags(text);
  const body: TextSection = {
    kind: 'body',
    tag: hsm,
    ...slice(hsm?.span.end ?? 0, tags[0]?.span.start ?? text.length),
  };
  let head: TextSection | undefined;
  let image: ImageSection | undefined;
  let foot: TextSection | undefined;
  tags.forEach((tag, index) => {
    const part = slice(tag.span.end, tags[index + 1]?.span.start ?? text.length);
    if (tag.kind === 'HEAD') head = { kind: 'head', tag, ...part };
    else if (tag.kind === 'FOOT') foot = { kind: 'foot', tag, ...part };
    else image = { kind: 'image', tag, ...part, ...splitImage(text, part.span) };
  });
  return { body, head, image, foot };
}

/** The first tag of each section, in file order. */
function firstTags(text: string): TagNode[] {
  const found: TagNode[] = [];
  for (const { index, 1: name } of text.matchAll(SECTION_TAGS)) {
    const kind = exactTagKind(name ?? '');
    if (kind && found.every((tag) => tag.kind !== kind)) found.push(tagNode(kind, index));
  }
  return found;
}

function tagNode(kind: TagKind, start: number): TagNode {
  const written = canonicalTag(kind);
  return { kind, span: { start, end: start + written.length }, written, exact: true, defects: [] };
}
