import type { Language, LocalizedText } from './language';

const GROUP_SEPARATORS: Readonly<Record<Language, string>> = { en: ',', ru: '\u00a0' };

/**
 * A whole number as people write it: `1,024` in English, `1 024` with a no-break space in Russian. The same as
 * `Intl.NumberFormat` gives the client, so that a number has one spelling on a screen.
 */
export function formatNumber(value: number, language: Language): string {
  const digits = String(value);
  const first = digits.length % 3;
  const groups = first === 0 ? [] : [digits.slice(0, first)];
  for (let at = first; at < digits.length; at += 3) groups.push(digits.slice(at, at + 3));
  return groups.join(GROUP_SEPARATORS[language]);
}

/** The same in both languages: for messages. */
export function spelled(value: number): LocalizedText {
  return { en: formatNumber(value, 'en'), ru: formatNumber(value, 'ru') };
}
