import type { LocalizedText } from '../language';
import type { SectionKind } from '../syntax/tree';

/** What a section is called where it stands alone: in the outline, in counters, at the beginning of a sentence. */
export const SECTION_NAMES: Readonly<Record<SectionKind, LocalizedText>> = {
  body: { en: 'Body', ru: 'Текст' },
  head: { en: 'Header', ru: 'Заголовок' },
  image: { en: 'Image', ru: 'Изображение' },
  foot: { en: 'Footer', ru: 'Подпись' },
};
