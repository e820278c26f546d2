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
 * The Russian form of a noun after a whole number: 1 символ, 2 символа, 5 символов.
 * Rule: CLDR plural rules for Russian (one, few, many).
 */
export function russianPlural(count: number, one: string, few: string, many: string): string {
  const tens = Math.abs(count) % 100;
  const units = tens % 10;
  if (tens >= 11 && tens <= 14) return many;
  if (units === 1) return one;
  return units >= 2 && units <= 4 ? few : many;
}

/** The English form of a noun after a whole number. */
export function englishPlural(count: number, one: string, many: string): string {
  return Math.abs(count) === 1 ? one : many;
}
