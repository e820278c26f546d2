import { englishPlural, russianPlural, type LocalizedText } from '../vocabulary/language';
import { readRegisteredList, type RegisteredList } from './read-list';

/** What became of a list that is to be kept. */
export type Replacement =
  /** It can take the place of the one that is kept. */
  | { readonly kind: 'good'; readonly templates: number; readonly approved: number }
  /** It has less than the one that is kept: only the author can decide. */
  | {
      readonly kind: 'worse';
      readonly templates: number;
      readonly approved: number;
      readonly why: LocalizedText;
    }
  /** There is nothing in it to be kept. */
  | { readonly kind: 'useless'; readonly why: LocalizedText };

/**
 * Whether a new list may take the place of a kept one. A service that has a bad day answers with nothing, or with less; then
 * every template would be called unregistered.
 *
 * @param kept the text of the file that would be overwritten; undefined when there is none
 */
export function judgeReplacement(text: string, kept: string | undefined): Replacement {
  const read = readRegisteredList(text, { name: '', uri: '' });
  if (!read.ok) return { kind: 'useless', why: read.problem.message };
  const now = sizeOf(read.value);
  const before = kept === undefined ? undefined : readRegisteredList(kept, { name: '', uri: '' });
  if (now.all === 0) return { kind: 'useless', why: NOTHING };
  const counts = { templates: now.all, approved: now.approved };
  if (before === undefined) return { kind: 'good', ...counts };
  if (!before.ok) return { kind: 'worse', ...counts, why: NO_LIST };
  const { all } = sizeOf(before.value);
  if (now.all * 2 < all) return { kind: 'worse', ...counts, why: fewer(now.all, all) };
  const isCut = read.value.incomplete !== undefined && before.value.incomplete === undefined;
  return isCut ? { kind: 'worse', ...counts, why: INCOMPLETE } : { kind: 'good', ...counts };
}

function sizeOf({ templates, others }: RegisteredList): { readonly all: number; readonly approved: number } {
  const approved = templates.filter(({ status }) => status.known === 'APPROVED').length;
  return { all: templates.length + others.length, approved };
}

const NOTHING: LocalizedText = {
  en: 'The answer has no templates. Check that the channel is the right one.',
  ru: 'В ответе нет шаблонов. Проверьте, тот ли это канал.',
};
const NO_LIST: LocalizedText = {
  en: 'The file of this name is not a list of registered templates.',
  ru: 'Файл с таким именем — не список зарегистрированных шаблонов.',
};
const INCOMPLETE: LocalizedText = {
  en: 'The new list is incomplete, the kept one is complete.',
  ru: 'Новый список неполон, сохранённый — полный.',
};

function fewer(now: number, before: number): LocalizedText {
  const templates = englishPlural(now, 'template', 'templates');
  const words = russianPlural(now, 'шаблон', 'шаблона', 'шаблонов');
  return {
    en: `The new list has ${now} ${templates}, the kept one ${before}.`,
    ru: `В новом списке ${now} ${words}, в сохранённом — ${before}.`,
  };
}
