import type { LocalizedText } from '../vocabulary/language';
import { showUnseen } from './visible';
import { late } from '../vocabulary/late-pattern';

const NOT_SEEN_ALONE = late(() => /[\s\p{C}\p{M}]/u);
/** Unicode's names of characters that cannot be seen or look like a plain space, and the Russian words for them. */
const NAMES: ReadonlyMap<number, readonly [string, string]> = new Map([
  [0x09, ['CHARACTER TABULATION', 'табуляция']],
  [0x0b, ['LINE TABULATION', 'вертикальная табуляция']],
  [0x0c, ['FORM FEED', 'разрыв страницы']],
  [0x0d, ['CARRIAGE RETURN', 'возврат каретки']],
  [0x85, ['NEXT LINE', 'переход на новую строку']],
  [0xa0, ['NO-BREAK SPACE', 'неразрывный пробел']],
  [0xad, ['SOFT HYPHEN', 'мягкий перенос']],
  [0x61c, ['ARABIC LETTER MARK', 'знак арабского письма']],
  [0x115f, ['HANGUL CHOSEONG FILLER', 'заполнитель хангыля']],
  [0x1160, ['HANGUL JUNGSEONG FILLER', 'заполнитель хангыля']],
  [0x180e, ['MONGOLIAN VOWEL SEPARATOR', 'монгольский разделитель гласных']],
  [0x2000, ['EN QUAD', 'пробел в пол-кегельной']],
  [0x2001, ['EM QUAD', 'пробел в кегельную']],
  [0x2002, ['EN SPACE', 'полукруглая шпация']],
  [0x2003, ['EM SPACE', 'круглая шпация']],
  [0x2004, ['THREE-PER-EM SPACE', 'пробел в треть кегля']],
  [0x2005, ['FOUR-PER-EM SPACE', 'пробел в четверть кегля']],
  [0x2006, ['SIX-PER-EM SPACE', 'пробел в шестую часть кегля']],
  [0x2007, ['FIGURE SPACE', 'неразрывный пробел шириной в цифру']],
  [0x2008, ['PUNCTUATION SPACE', 'пробел шириной в точку']],
  [0x2009, ['THIN SPACE', 'тонкая шпация']],
  [0x200a, ['HAIR SPACE', 'волосяная шпация']],
  [0x200b, ['ZERO WIDTH SPACE', 'пробел нулевой ширины']],
  [0x200c, ['ZERO WIDTH NON-JOINER', 'разъединитель нулевой ширины']],
  [0x200d, ['ZERO WIDTH JOINER', 'соединитель нулевой ширины']],
  [0x200e, ['LEFT-TO-RIGHT MARK', 'знак направления слева направо']],
  [0x200f, ['RIGHT-TO-LEFT MARK', 'знак направления справа налево']],
  [0x2028, ['LINE SEPARATOR', 'разделитель строк']],
  [0x2029, ['PARAGRAPH SEPARATOR', 'разделитель абзацев']],
  [0x202a, ['LEFT-TO-RIGHT EMBEDDING', 'вложение слева направо']],
  [0x202b, ['RIGHT-TO-LEFT EMBEDDING', 'вложение справа налево']],
  [0x202c, ['POP DIRECTIONAL FORMATTING', 'конец смены направления']],
  [0x202d, ['LEFT-TO-RIGHT OVERRIDE', 'принудительное направление слева направо']],
  [0x202e, ['RIGHT-TO-LEFT OVERRIDE', 'принудительное направление справа налево']],
  [0x202f, ['NARROW NO-BREAK SPACE', 'узкий неразрывный пробел']],
  [0x205f, ['MEDIUM MATHEMATICAL SPACE', 'средний математический пробел']],
  [0x2060, ['WORD JOINER', 'соединитель слов']],
  [0x2061, ['FUNCTION APPLICATION', 'невидимый знак применения функции']],
  [0x2062, ['INVISIBLE TIMES', 'невидимый знак умножения']],
  [0x2063, ['INVISIBLE SEPARATOR', 'невидимый разделитель']],
  [0x2064, ['INVISIBLE PLUS', 'невидимый плюс']],
  [0x2066, ['LEFT-TO-RIGHT ISOLATE', 'изоляция слева направо']],
  [0x2067, ['RIGHT-TO-LEFT ISOLATE', 'изоляция справа налево']],
  [0x2068, ['FIRST STRONG ISOLATE', 'изоляция по первой букве']],
  [0x2069, ['POP DIRECTIONAL ISOLATE', 'конец изоляции']],
  [0x3000, ['IDEOGRAPHIC SPACE', 'иероглифический пробел']],
  [0x3164, ['HANGUL FILLER', 'заполнитель хангыля']],
  [0xfeff, ['ZERO WIDTH NO-BREAK SPACE', 'метка порядка байтов']],
  [0xffa0, ['HALFWIDTH HANGUL FILLER', 'заполнитель хангыля']],
  [0xfffc, ['OBJECT REPLACEMENT CHARACTER', 'место вставленного объекта']],
  [0xfffd, ['REPLACEMENT CHARACTER', 'знак замены']],
]);

/** `U+00A0`. */
export function codePointLabel(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A character by code point and name: `U+00A0 NO-BREAK SPACE`, in Russian followed by its meaning. */
export function describeCharacter(codePoint: number): LocalizedText {
  const label = codePointLabel(codePoint);
  const [en, ru] = nameOf(codePoint);
  return { en: `${label} ${en}`, ru: `${label} ${en} (${ru})` };
}

function nameOf(codePoint: number): readonly [string, string] {
  const known = NAMES.get(codePoint);
  if (known) return known;
  if (codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0)) {
    return ['CONTROL CHARACTER', 'управляющий символ'];
  }
  const isSelector =
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f) || (codePoint >= 0xe0100 && codePoint <= 0xe01ef);
  if (isSelector) return ['VARIATION SELECTOR', 'знак выбора начертания'];
  if (codePoint >= 0xe0000 && codePoint < 0xe0100) return ['TAG CHARACTER', 'невидимый символ-метка'];
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return ['LONE SURROGATE', 'половина символа'];
  return ['INVISIBLE CHARACTER', 'невидимый символ'];
}

/** Which characters a text is made of, each once, with its number when it is more than one: at most three, then `…`. */
export function listCharacters(text: string): LocalizedText {
  const counts = new Map<number, number>();
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    counts.set(codePoint, (counts.get(codePoint) ?? 0) + 1);
  }
  const entries = [...counts].slice(0, 3).map(([codePoint, count]) => {
    const name = describeCharacter(codePoint);
    return count === 1 ? name : { en: `${count} × ${name.en}`, ru: `${count} × ${name.ru}` };
  });
  const rest = counts.size > entries.length ? ', …' : '';
  return {
    en: entries.map(({ en }) => en).join(', ') + rest,
    ru: entries.map(({ ru }) => ru).join(', ') + rest,
  };
}

/** A short text in a sentence: one character by name, spaces by their number, and nothing as nothing. */
export function nameCharacters(text: string): LocalizedText {
  if (text === '') return { en: 'nothing', ru: 'ничего' };
  const points = [...text];
  const [first = ''] = points;
  const named = points.length === 1 ? characterOf(first) : undefined;
  if (named) return named;
  if (points.every((point) => point === ' '))
    return { en: `${points.length} spaces`, ru: `пробелы (${points.length})` };
  const shown = showUnseen(points.length > 12 ? `${points.slice(0, 12).join('')}…` : text);
  return { en: `“${shown}”`, ru: `«${shown}»` };
}

function characterOf(character: string): LocalizedText {
  if (character === ' ') return { en: 'a plain space', ru: 'обычный пробел' };
  if (character === '\n') return { en: 'a line break', ru: 'перенос строки' };
  if (NOT_SEEN_ALONE().test(character)) return describeCharacter(character.codePointAt(0) ?? 0);
  return { en: character, ru: `знак ${character}` };
}
