import type { CompletionItem } from 'vscode-languageserver-types';
import { parseTemplate } from '../../syntax/parser';
import { completionItem, type CompletionPlace } from './request';
import { OTHER_TEXTS } from './texts';

const FILE = 17;

/** The addresses of the images in a template's text. */
export function imageUrlsOf(text: string): string[] {
  const { sections } = parseTemplate(text);
  return sections.flatMap((section) => (section.kind === 'image' && section.url ? [section.url.value] : []));
}

/** The images of other templates, where an address may be: an accepted one replaces the whole address. */
export function imageItems(place: CompletionPlace): CompletionItem[] {
  const { section, offset, document, language } = place;
  if (section?.kind !== 'image') return [];
  const { url } = section;
  if (url && offset > url.span.end) return [];
  const start = url && url.span.start <= offset ? url.span.start : offset;
  const replaced = { start, end: url && url.span.start <= offset ? url.span.end : offset };
  const usedBy = new Map<string, string[]>();
  for (const image of place.images()) {
    usedBy.set(image.url, [...(usedBy.get(image.url) ?? []), image.usedBy]);
  }
  const typedText = document.text.slice(start, offset);
  // Inside a complete address the author wants another one; at its end they are typing it.
  const prefix = offset < replaced.end ? typedText : '';
  return [...usedBy].map(([address, files], index) =>
    completionItem(
      { ...place, replaced, typedText },
      {
        label: address,
        kind: FILE,
        detail: `${OTHER_TEXTS.image[language]} ${files.join(', ')}`,
        newText: address,
        filterText: prefix + address,
        sortText: `0${String(index).padStart(3, '0')}`,
      },
    ),
  );
}
