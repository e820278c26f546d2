/** The languages of every text that the user sees. */
export type Language = 'en' | 'ru';

/** A text in every language; a missing one does not compile. */
export interface LocalizedText {
  readonly en: string;
  readonly ru: string;
}

/**
 * The language for an editor locale or an environment's `LANG` (`ru`, `ru-RU`, `ru_RU.UTF-8`).
 * Everything that is not Russian gets English.
 */
export function languageOf(locale: string | undefined): Language {
  return locale !== undefined && /^ru\b|^ru_/i.test(locale) ? 'ru' : 'en';
}

/**
 * The Russian form of a noun after a number: 1 символ, 2 символа, 5 символов. The rules of CLDR for Russian; to load those of the
 * engine takes as long as to check a few templates, and to ask them as long as to make the rest of a message.
 */
export function russianPlural(count: number, one: string, few: string, many: string): string {
  // «1,5 символа».
  if (!Number.isInteger(count)) return few;
  const [last, lastTwo] = [Math.abs(count) % 10, Math.abs(count) % 100];
  if (lastTwo > 10 && lastTwo < 15) return many;
  if (last === 1) return one;
  return last > 1 && last < 5 ? few : many;
}

/** The English form of a noun after a number. */
export function englishPlural(count: number, one: string, many: string): string {
  return Math.abs(count) === 1 ? one : many;
}
