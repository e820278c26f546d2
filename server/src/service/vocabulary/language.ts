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

let russianRules: Intl.PluralRules | undefined;

/** The Russian form of a noun after a number: 1 символ, 2 символа, 5 символов. */
export function russianPlural(count: number, one: string, few: string, many: string): string {
  // Made with the first message: a server that has nothing to report needs no rules.
  russianRules ??= new Intl.PluralRules('ru');
  const form = russianRules.select(count);
  if (form === 'one') return one;
  // Fractions («1,5 символа») are the category "other".
  return form === 'few' || form === 'other' ? few : many;
}

let englishRules: Intl.PluralRules | undefined;

/** The English form of a noun after a number. */
export function englishPlural(count: number, one: string, many: string): string {
  englishRules ??= new Intl.PluralRules('en');
  return englishRules.select(count) === 'one' ? one : many;
}
