import type { LocalizedText } from '../vocabulary/language';
import type { Span } from '../vocabulary/span';
import { spelled } from '../vocabulary/numbers';

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

/** What is missing or wrong, for each code of the JSON reader that has a plain name. */
const SYNTAX: Readonly<Record<string, LocalizedText>> = {
  PropertyNameExpected: { en: 'a name in quotes is missing', ru: 'не хватает имени в кавычках' },
  ValueExpected: { en: 'a value is missing', ru: 'не хватает значения' },
  ColonExpected: { en: 'a colon is missing', ru: 'не хватает двоеточия' },
  CommaExpected: { en: 'a comma is missing', ru: 'не хватает запятой' },
  CloseBraceExpected: { en: 'a closing } is missing', ru: 'не хватает закрывающей скобки }' },
  CloseBracketExpected: { en: 'a closing ] is missing', ru: 'не хватает закрывающей скобки ]' },
  EndOfFileExpected: { en: 'something follows the last }', ru: 'после последней скобки } есть лишнее' },
  UnexpectedEndOfString: { en: 'a closing quotation mark is missing', ru: 'не хватает закрывающей кавычки' },
  UnexpectedEndOfComment: { en: 'the comment is not closed', ru: 'комментарий не закрыт' },
};
const OTHER_SYNTAX: LocalizedText = { en: 'an unexpected sign', ru: 'неожиданный знак' };

/** The texts of all configuration problems. */
export const configMessages = {
  syntax(code: string): LocalizedText {
    const { en, ru } = SYNTAX[code] ?? OTHER_SYNTAX;
    return {
      en: `This is not valid JSON: ${en}. Until it is corrected, what follows may be ignored.`,
      ru: `Ошибка в записи JSON: ${ru}. Пока она не исправлена, следующие за ней параметры могут не действовать.`,
    };
  },
  relativePath: (key: string): LocalizedText => ({
    en: `"${key}" must be a path relative to this file, with / between folders; this value is ignored.`,
    ru: `"${key}" — путь относительно этого файла, со знаком / между папками; это значение не действует.`,
  }),
  tooDeep: (maximum: number): LocalizedText => ({
    en: `The brackets are nested more than ${spelled(maximum).en} deep, so this file cannot be read and has no effect. Close them earlier.`,
    ru: `Скобки вложены глубже ${spelled(maximum).ru} уровней, поэтому файл не прочитан и не действует. Закройте их раньше.`,
  }),
  notAnObject: (): LocalizedText => ({
    en: 'The file must hold one object: { … }.',
    ru: 'Файл должен содержать один объект: { … }.',
  }),
  pattern: (key: string, reason: string): LocalizedText => ({
    en: `"${key}" cannot be used as a pattern: ${reason}. The check is off until the pattern is corrected.`,
    ru: `"${key}" нельзя использовать как шаблон поиска: ${reason}. Пока он не исправлен, проверка отключена.`,
  }),
  lacks: (key: string, missing: readonly string[]): LocalizedText => ({
    en: `"${key}" lacks ${quoted(missing)}; without it, this entry has no effect.`,
    ru: `В "${key}" не хватает ${quoted(missing)}; без этого запись не действует.`,
  }),
  twice: (name: string): LocalizedText => ({
    en: `"${name}" appears more than once; only the first one counts. Give each its own name.`,
    ru: `"${name}" встречается несколько раз, действует только первая запись. Дайте каждой своё имя.`,
  }),
  noOptions: (check: string): LocalizedText => ({
    en: `The check "${check}" has no options, so this has no effect.`,
    ru: `У проверки "${check}" нет параметров, поэтому запись ни на что не влияет.`,
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
  wholeNumber: (key: string, minimum: number, maximum: number): LocalizedText => ({
    en: `"${key}" must be a whole number from ${spelled(minimum).en} to ${spelled(maximum).en}; this value is ignored.`,
    ru: `"${key}" — целое число от ${spelled(minimum).ru} до ${spelled(maximum).ru}; это значение не действует.`,
  }),
  text: (key: string): LocalizedText => ({
    en: `"${key}" must be a text in quotes; this value is ignored.`,
    ru: `"${key}" — текст в кавычках; это значение не действует.`,
  }),
  textLike: (key: string, example: string): LocalizedText => ({
    en: `"${key}" must look like "${example}"; this value is ignored.`,
    ru: `"${key}" записывается так: "${example}"; это значение не действует.`,
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
