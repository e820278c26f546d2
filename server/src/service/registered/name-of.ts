import type { LocalizedText } from '../vocabulary/language';
import type { RegisteredTemplate } from './template';

/** A registered template in a sentence: its name, or its number where it has none. */
export function nameOf({ name, id }: RegisteredTemplate): LocalizedText {
  if (name !== '') return { en: `“${name}”`, ru: `«${name}»` };
  return id === undefined
    ? { en: 'a nameless template', ru: 'шаблон без имени' }
    : { en: `no. ${id}`, ru: `№ ${id}` };
}
