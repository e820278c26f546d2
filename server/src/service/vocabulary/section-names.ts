import type { LocalizedText } from './language';

/** The parts of a template that have a text of their own. */
export type SectionKind = 'body' | 'head' | 'image' | 'foot';

/** The name of a section on its own: in the outline, in counters, at the beginning of a sentence. */
export const SECTION_NAMES: Readonly<Record<SectionKind, LocalizedText>> = {
  body: { en: 'Body', ru: 'Текст' },
  head: { en: 'Header', ru: 'Заголовок' },
  image: { en: 'Image', ru: 'Изображение' },
  foot: { en: 'Footer', ru: 'Подпись' },
};
