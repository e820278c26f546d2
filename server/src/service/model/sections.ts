import type { LocalizedText } from '../vocabulary/language';
import { contentSpan } from '../syntax/section-offsets';
import type { Span } from '../vocabulary/span';
import type { Section } from '../syntax/tree';
import type { SectionKind } from '../vocabulary/section-names';

/** What a section is called in a sentence: nominative, and the Russian genitive. */
export const SECTION_NAMES: Readonly<
  Record<SectionKind, { readonly name: LocalizedText; readonly genitive: string }>
> = {
  body: { name: { en: 'body', ru: 'основной текст' }, genitive: 'основного текста' },
  head: { name: { en: 'text header', ru: 'текстовый заголовок' }, genitive: 'текстового заголовка' },
  image: { name: { en: 'image', ru: 'изображение' }, genitive: 'изображения' },
  foot: { name: { en: 'footer', ru: 'подпись' }, genitive: 'подписи' },
};

/**
 * A section with its tag, without the one line end that editors put at the end of a file: what goes when the
 * section is removed.
 */
export function wholeSpan(section: Section): Span {
  return { start: section.tag?.span.start ?? section.span.start, end: contentSpan(section).end };
}
