import type { HsmDocument, ImageSection } from '../syntax/tree';
import { imageContent, type ImageContent } from './image-address';
import { oncePer } from '../vocabulary/once';
import { readImageUrl, type ImageUrl } from './image-url';

/** What the address of an image section turns out to be; read once. */
export const imageUrlOf = oncePer(({ href }: ImageContent): ImageUrl => readImageUrl(href));

/** Calls back for every image section that is not blank, in file order. */
export function forEachImage(
  document: HsmDocument,
  visit: (content: ImageContent, section: ImageSection) => void,
): void {
  for (const section of document.sections) {
    const content = section.kind === 'image' ? imageContent(section) : undefined;
    if (section.kind === 'image' && content) visit(content, section);
  }
}

/** Calls back for every image address that a browser could open, in file order. */
export function forEachWebAddress(
  document: HsmDocument,
  visit: (url: URL, content: ImageContent, section: ImageSection) => void,
): void {
  forEachImage(document, (content, section) => {
    const read = imageUrlOf(content);
    if (read.kind === 'web') visit(read.url, content, section);
  });
}
