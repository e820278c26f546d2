import type { Language } from './language';

const GROUP_SEPARATORS: Readonly<Record<Language, string>> = { en: ',', ru: '\u00a0' };

/**
 * A whole number as people write it: `1,024` in English, `1 024` with a no-break space in Russian. The same as
 * `Intl.NumberFormat` gives the client, so that a number has one spelling on a screen.
 */
export function formatNumber(value: number, language: Language): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, GROUP_SEPARATORS[language]);
}
