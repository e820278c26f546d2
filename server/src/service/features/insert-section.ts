import type { LocalizedText } from '../vocabulary/language';
import { contentSpan } from '../syntax/section-offsets';
import { canonicalTag, type TagKind } from '../syntax/tags';
import type { HsmDocument, Section } from '../syntax/tree';
import type { AuthoringEdit } from './authoring-edit';

const MESSAGES = {
  headTaken: {
    en: 'The message has a header text already, and it may have only one header: a text or an image.',
    ru: 'У сообщения уже есть заголовок-текст, а заголовок может быть только один: текст или изображение.',
  },
  imageTaken: {
    en: 'The message has a header image already, and it may have only one header: a text or an image.',
    ru: 'У сообщения уже есть заголовок-изображение, а заголовок может быть только один: текст или изображение.',
  },
} as const satisfies Record<string, LocalizedText>;
const IMAGE_START = 'https://';

/** Where the tag of a section belongs: `[#HSM#]` first, then the body, header or image, footer last. */
export function sectionPlace(document: HsmDocument, kind: TagKind): number {
  if (kind === 'HSM') return 0;
  const next = kind === 'FOOT' ? undefined : document.foot?.tag;
  const last: Section = document.allSections.at(-1) ?? document.body;
  return next?.span.start ?? contentSpan(last).end;
}

/**
 * Adds a section where it belongs, with the cursor where its text goes. One that is there already is not added a
 * second time: the cursor goes to its end. A header beside a header of the other kind is refused with the reason.
 */
export function insertSection(document: HsmDocument, kind: TagKind): AuthoringEdit {
  const existing = existingSection(document, kind);
  if (existing) {
    const { end } = contentSpan(existing);
    return { edits: [], selections: [{ start: end, end }] };
  }
  const other = kind === 'HEAD' ? document.image : kind === 'IMAGE' ? document.head : undefined;
  if (other) {
    const { end } = contentSpan(other);
    const message = kind === 'HEAD' ? MESSAGES.imageTaken : MESSAGES.headTaken;
    return { edits: [], selections: [{ start: end, end }], message };
  }
  const place = sectionPlace(document, kind);
  const newText = canonicalTag(kind) + (kind === 'IMAGE' ? IMAGE_START : '');
  const cursor = place + newText.length;
  return {
    edits: [{ span: { start: place, end: place }, newText }],
    selections: [{ start: cursor, end: cursor }],
  };
}

function existingSection(document: HsmDocument, kind: TagKind): Section | undefined {
  switch (kind) {
    case 'HSM':
      return document.hsm ? document.body : undefined;
    case 'HEAD':
      return document.head;
    case 'IMAGE':
      return document.image;
    case 'FOOT':
      return document.foot;
  }
}
