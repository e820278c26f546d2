import type { LocalizedText } from '../language';
import type { Span } from '../syntax/span';

/** Something that is wrong with a configuration file. */
export interface ConfigProblem {
  readonly id: 'config-syntax' | 'config-unknown-key' | 'config-value';
  /** In the configuration file, UTF-16 units. */
  readonly span: Span;
  readonly message: LocalizedText;
  /** What to put in place of the span, when it is known. */
  readonly replacement?: string;
}

const quoted = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(', ');
const didYouMean = (suggestion: string | undefined): LocalizedText =>
  suggestion === undefined
    ? { en: '', ru: '' }
    : { en: ` Did you mean "${suggestion}"?`, ru: ` Возможно, вы имели в виду "${suggestion}"?` };

/** The texts of all configuration problems. */
export const configMessages = {
  syntax: (code: string): LocalizedText => ({
    en: `This is not valid JSON (${code}). Until it is corrected, what follows may be ignored.`,
    ru: `Ошибка в записи JSON (${code}). Пока она не исправлена, следующие за ней параметры могут не действовать.`,
  }),
  notAnObject: (): LocalizedText => ({
    en: 'The file must hold one object: { … }.',
    ru: 'Файл должен содержать один объект: { … }.',
  }),
  unknownKey: (key: string, suggestion: string | undefined): LocalizedText => ({
    en: `"${key}" is not known here and has no effect.${didYouMean(suggestion).en}`,
    ru: `Имя "${key}" здесь неизвестно и ни на что не влияет.${didYouMean(suggestion).ru}`,
  }),
  oneOf: (key: string, words: readonly string[], suggestion: string | undefined): LocalizedText => ({
    en: `"${key}" must be one of ${quoted(words)}; this value is ignored.${didYouMean(suggestion).en}`,
    ru: `Для "${key}" допустимы значения ${quoted(words)}; это значение не действует.${didYouMean(suggestion).ru}`,
  }),
  expected: (key: string, ...words: string[]): LocalizedText => ({
    en: `"${key}" must be ${words.join(' or ')}; this value is ignored.`,
    ru: `Для "${key}" допустимо ${words.join(' или ')}; это значение не действует.`,
  }),
  wholeNumber: (key: string, maximum: number): LocalizedText => ({
    en: `"${key}" must be a whole number from 0 to ${maximum}; this value is ignored.`,
    ru: `"${key}" — целое число от 0 до ${maximum}; это значение не действует.`,
  }),
  text: (key: string): LocalizedText => ({
    en: `"${key}" must be a text in quotes; this value is ignored.`,
    ru: `"${key}" — текст в кавычках; это значение не действует.`,
  }),
  object: (key: string): LocalizedText => ({
    en: `"${key}" must be an object: { … }; this value is ignored.`,
    ru: `"${key}" — объект: { … }; это значение не действует.`,
  }),
  list: (key: string): LocalizedText => ({
    en: `"${key}" must be a list: [ … ]; this value is ignored.`,
    ru: `"${key}" — список: [ … ]; это значение не действует.`,
  }),
};
