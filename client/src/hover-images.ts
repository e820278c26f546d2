import type { Hover } from 'vscode';
import { MarkdownString } from 'vscode';
import { imageLoading } from './images';
import { withoutImages } from './without-images';

/**
 * The tooltip without what would be loaded by showing it, unless images may be loaded: in place of the image its
 * address. The same switch as in the preview.
 */
export function withAllowedImages(hover: Hover | null | undefined): Hover | null | undefined {
  if (!hover || imageLoading() === 'load') return hover;
  for (const content of hover.contents) {
    if (content instanceof MarkdownString) content.value = withoutImages(content.value);
  }
  return hover;
}
