import type { LocalizedText } from '../vocabulary/language';
import type { Difference } from './difference';

/** How much of a text a message quotes, in UTF-16 units. */
const QUOTED = 24;

/**
 * What the difference is, in a sentence for the author.
 *
 * @param file the text that was compared, for the place
 */
export function differenceText(difference: Difference, file: string): LocalizedText {
  switch (difference.kind) {
    case 'equal':
      return { en: 'The texts are equal.', ru: 'Тексты совпадают.' };
    case 'ends':
      return {
        en: 'Blanks at the beginning or the end are missing: BPMSoft trims them.',
        ru: 'Нет пробелов в начале или в конце: BPMSoft их обрезает.',
      };
    case 'cut': {
      const kept = difference.at;
      return {
        en: `BPMSoft has only the first ${kept} characters: it ends before “${quote(file, kept)}”.`,
        ru: `В BPMSoft только начало (символов: ${kept}): обрыв перед «${quote(file, kept)}».`,
      };
    }
    case 'lines':
      return {
        en: `The line breaks differ, first on ${line(file, difference.at)}.`,
        ru: `Различаются переносы строк, первое отличие — строка ${lineNumber(file, difference.at)}.`,
      };
    case 'blanks':
      return {
        en: `Spaces or invisible characters differ, first on ${line(file, difference.at)}.`,
        ru: `Различаются пробелы или невидимые символы, первое отличие — строка ${lineNumber(file, difference.at)}.`,
      };
    case 'signs':
      return {
        en: `Quotes, dashes or dots differ, first on ${line(file, difference.at)}.`,
        ru: `Различаются кавычки, тире или многоточия, первое отличие — строка ${lineNumber(file, difference.at)}.`,
      };
    case 'text':
      return {
        en: `The texts differ from ${line(file, difference.at)} on: “${quote(file, difference.at)}”.`,
        ru: `Тексты различаются со строки ${lineNumber(file, difference.at)}: «${quote(file, difference.at)}».`,
      };
  }
}

function line(text: string, offset: number): string {
  return `line ${lineNumber(text, offset)}`;
}

function lineNumber(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** The words at an offset, on one line; at the end of the text the last ones. */
function quote(text: string, offset: number): string {
  const start = offset < text.length ? offset : Math.max(0, text.length - QUOTED);
  const words = text.slice(start).replace(/\s+/g, ' ').trimStart();
  return words.length > QUOTED ? `${words.slice(0, QUOTED).replace(/[\ud800-\udbff]$/, '')}…` : words;
}
